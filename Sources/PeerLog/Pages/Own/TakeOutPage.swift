internal import Design
internal import Web
internal import Wording

/// What taking one month out means, and the button for it.
///
/// The button needs a tick beside it, because one press too many could not be taken back.
struct TakeOutPage: Component {
  let shell: Shell
  let carrying: Fields
  let log: Log
  /// What is said beside the tick when it is missing.
  var problem: String?

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = problem.map { [FieldError(LeavePage.sureField, $0)] } ?? []
    let month = words[.monthTitle, ["day": words.written(log.day)]]
    Page(
      shell, title: words[.takeOutTitle], back: .init(month, OwnRoute.month(log.key).address),
      readers: words[.readYou], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.takeOutTitle] }
      p(.class("lead")) { words[.takeOutText, ["day": words.written(log.day)]] }
      p { words[.takeOutFinal] }
      PostForm(to: OwnRoute.takeOut(log.key).address, carrying: carrying) {
        TickField(LeavePage.sureField, label: words[.takeOutSure], error: problem)
        Actions {
          Button(words[.takeOutTitle], .secondary)
          ButtonLink(words[.takeOutKeep], OwnRoute.month(log.key).address, .quiet)
        }
      }
    }
  }
}
