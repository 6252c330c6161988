internal import Design
internal import Web
internal import Wording

/// Buttons that save the step and show it again in another language, so that no answer is lost.
struct OtherLanguages: Component {
  let languages: [(language: Language, name: String)]
  let field: String

  var view: some HTML {
    if !languages.isEmpty {
      div(.class("actions other-languages")) {
        for (language, name) in languages {
          button(
            .class("button quiet"), .type("submit"), .name(field), .value(language.rawValue),
            .lang(language.rawValue)
          ) { name }
        }
      }
    }
  }
}
