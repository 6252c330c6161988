internal import Design
internal import Identity
internal import Web
internal import Wording

/// Buttons that show a form again in another language, so that nothing typed is lost.
struct OtherLanguages: Component {
  /// A language and what its own speakers call it.
  typealias Entry = (language: Language, name: String)

  let languages: [Entry]

  init(_ languages: [Entry]) { self.languages = languages }

  var view: some HTML {
    if !languages.isEmpty {
      div(.class("actions other-languages")) {
        for (language, name) in languages {
          button(
            .class("button quiet"), .type("submit"), .name(Visit.languageField),
            .value(language.rawValue), .lang(language.rawValue)
          ) { name }
        }
      }
    }
  }
}
