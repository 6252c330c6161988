internal import Design
internal import Storage
internal import Time
internal import Web
internal import Wording

/// The day that a log counts back from, to be changed.
struct MonthDayPage: Component {
  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let day: Day
  let typed: String
  let problem: String?
  let languages: [OtherLanguages.Entry]

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = problem.map { [FieldError(LogPage.dayField, $0)] } ?? []
    Page(
      shell, title: words[.monthChangeDay],
      back: .init(
        words[.monthTitle, ["day": words.written(day)]], OwnRoute.month(key).address),
      readers: words[.readNobody], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.monthChangeDay] }
      p(.class("lead")) { words[.changeLead] }
      PostForm(to: OwnRoute.day(key).address, carrying: carrying) {
        DayField(LogPage.dayField, label: words[.logDayLabel], error: problem, value: typed)
        Actions {
          Button(words[.changeSave])
          ButtonLink(words[.changeKeep], OwnRoute.month(key).address, .quiet)
        }
        OtherLanguages(languages)
      }
    }
  }
}
