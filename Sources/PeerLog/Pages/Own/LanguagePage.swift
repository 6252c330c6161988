internal import Design
internal import Identity
internal import Web
internal import Wording

/// The language in which a person is written to and asked.
struct LanguagePage: Component {
  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  let chosen: String?

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.languageTitle],
      back: .init(words[.choicesTitle], OwnRoute.choices.address), readers: words[.readYou]
    ) {
      h1 { words[.languageTitle] }
      p(.class("lead")) { words[.languageLead] }
      PostForm(to: OwnRoute.language.address, carrying: carrying) {
        ChoiceList(
          Visit.languageField, legend: words[.choicesLanguage],
          choices: languages.map { Choice($0.language.rawValue, $0.name) }, chosen: chosen)
        Actions { Button(words[.choicesSave]) }
      }
    }
  }
}
