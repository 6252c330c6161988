internal import Design
internal import Time
internal import Web
internal import Wording

/// Being asked nothing until a month of one's choice.
struct PausePage: Component {
  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  /// The months to choose from, each by its first day.
  let months: [Day]
  let chosen: String?
  let problem: String?

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = problem.map { [FieldError(Self.untilField, $0)] } ?? []
    Page(
      shell, title: words[.pauseTitle],
      back: .init(words[.choicesTitle], OwnRoute.choices.address), readers: words[.readYou],
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.pauseTitle] }
      p(.class("lead")) { words[.pauseLead] }
      PostForm(to: OwnRoute.pause.address, carrying: carrying) {
        SelectField(
          Self.untilField, label: words[.pauseUntil], error: problem, empty: words[.pauseChoose],
          choices: months.map { Choice($0.iso, words.month(of: $0)) }, chosen: chosen)
        Actions {
          Button(words[.pauseTitle])
          ButtonLink(words[.choicesKeep], OwnRoute.choices.address, .quiet)
        }
        OtherLanguages(languages)
      }
    }
  }

  static let untilField = "until"
}
