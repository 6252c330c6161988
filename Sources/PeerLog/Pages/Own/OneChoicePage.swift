internal import Design
internal import Web
internal import Wording

/// One choice of a person's own, such as their language, to be changed.
struct OneChoicePage: Component {
  let shell: Shell
  let carrying: Fields
  let action: Address
  let title: String
  let lead: String
  /// The name of the field, what it asks, and what can be chosen.
  let field: String
  let legend: String
  let choices: [Choice]
  let chosen: String?

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: title, back: .init(words[.choicesTitle], OwnRoute.choices.address),
      readers: words[.readYou]
    ) {
      h1 { title }
      p(.class("lead")) { lead }
      PostForm(to: action, carrying: carrying) {
        ChoiceList(field, legend: legend, choices: choices, chosen: chosen)
        Actions {
          Button(words[.choicesSave])
          ButtonLink(words[.choicesKeep], OwnRoute.choices.address, .quiet)
        }
      }
    }
  }
}
