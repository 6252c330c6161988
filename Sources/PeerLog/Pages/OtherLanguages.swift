internal import Design
internal import Identity
internal import Web
internal import Wording

/// Buttons that show a form again in another language, so that nothing typed is lost.
struct OtherLanguages: Component {
  /// A language and what its own speakers call it.
  typealias Entry = (language: Language, name: String)

  let languages: [Entry]
  let isAlone: Bool

  /// A row of its own, or buttons in a row with others.
  init(_ languages: [Entry], isAlone: Bool = true) {
    self.languages = languages
    self.isAlone = isAlone
  }

  @HTMLBuilder var view: some HTML {
    if isAlone, !languages.isEmpty {
      div(.class("actions other-languages")) { buttons }
    } else {
      buttons
    }
  }

  @HTMLBuilder private var buttons: some HTML {
    for (language, name) in languages {
      button(
        .class("button quiet"), .type("submit"), .name(Visit.languageField),
        .value(language.rawValue), .lang(language.rawValue)
      ) { name }
    }
  }
}
