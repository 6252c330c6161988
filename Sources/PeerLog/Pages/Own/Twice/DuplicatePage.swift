internal import Design
internal import Storage
internal import Web
internal import Wording

/// Logs that may be one, side by side, and the question which of them counts.
struct DuplicatePage: Component {
  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  let logs: [Log]
  let table: SideBySide
  let chosen: String?
  let reason: String?
  let errors: [String: String]

  private var words: Words { shell.words }

  var view: some HTML {
    let problems = [Self.choiceField, Self.reasonField].compactMap { field in
      errors[field].map { FieldError(field, $0) }
    }
    let key = logs.first?.key ?? LogKey(rawValue: "")
    Page(
      shell, title: words[.twiceWhich], width: .wide,
      back: .init(words[.twiceTitle], OwnRoute.twice.address), readers: words[.readYou],
      hasErrors: !problems.isEmpty
    ) {
      ErrorSummary(words, problems)
      h1 { words[.twiceWhich] }
      p(.class("lead")) { words[.twiceKept] }
      table.table(words)
      PostForm(to: OwnRoute.duplicate(key).address, carrying: carryingShown) {
        ChoiceList(
          Self.choiceField, legend: words[.twiceWhich], error: errors[Self.choiceField],
          choices: zip(logs, table.names).map { Choice($0.key.rawValue, $1) }
            + [Choice(Self.all, words[.twiceAll], hint: words[.twiceAllHint])],
          chosen: chosen)
        ChoiceList(
          Self.reasonField, legend: words[.twiceReason], error: errors[Self.reasonField],
          choices: SetAside.Reason.allCases.map { Choice($0.rawValue, words[$0.phrase]) },
          chosen: reason)
        Actions {
          Button(words[.choicesSave])
          ButtonLink(words[.twiceNotNow], OwnRoute.twice.address, .quiet)
        }
        OtherLanguages(languages)
      }
    }
  }

  /// What the form carries, and which logs the person was shown.
  private var carryingShown: Fields {
    Fields(carrying.all + logs.map { .init(Self.shownField, $0.key.rawValue) })
  }

  static let choiceField = "counts"
  static let reasonField = "reason"
  static let shownField = "shown"
  static let all = "all"
}
