internal import Design
internal import Identity
internal import Web
internal import Wording

/// The form by which a report of a place is made.
struct NewReportPage: Component {
  let shell: Shell
  let carrying: Fields
  let model: Model

  /// What the page says.
  struct Model: Equatable, Sendable {
    let place: PlaceKey
    let name: String
    let kinds: [ReportKind]
    let smallest: Int
    var form = ReportForm()
    var problems: [ReportForm.Problem] = []
  }

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: title,
      back: Shell.Link(words[.report("read.back")], ReportsRoute.list.address),
      readers: words[.report("new.readers")], hasErrors: !model.problems.isEmpty
    ) {
      ErrorSummary(words, model.problems.map { FieldError($0.field, text($0)) })
      h1 { title }
      p { words[.report("new.lead"), ["smallest": String(model.smallest)]] }
      PostForm(to: ReportsRoute.new(model.place).address, carrying: carrying) {
        ChoiceList(
          ReportForm.kind, legend: words[.report("new.kind")], error: error(.kind),
          choices: model.kinds.map { Choice($0.rawValue, words[.report("kind.\($0.rawValue)")]) },
          chosen: model.form.kind?.rawValue)
        TextArea(
          ReportForm.text, label: words[.report("new.text")],
          hint: words[.report("new.text.hint")], error: error(.long(ReportForm.text)),
          value: model.form.text, rows: 6)
        TextArea(
          ReportForm.quote, label: words[.report("new.quote")],
          hint: words[.report("new.quote.hint")], error: error(.long(ReportForm.quote)),
          value: model.form.quote, rows: 3)
        TextField(
          ReportForm.by, label: words[.report("new.by")], hint: words[.report("new.by.hint")],
          error: error(.long(ReportForm.by)), value: model.form.by)
        TickField(
          ReportForm.agreed, label: words[.report("new.agreed")], error: error(.agreed),
          isTicked: model.form.agreed)
        Actions { Button(words[.report("new.make")]) }
      }
    }
  }

  private var title: String { words[.report("new.title"), ["place": model.name]] }

  private func error(_ problem: ReportForm.Problem) -> String? {
    model.problems.contains(problem) ? text(problem) : nil
  }

  private func text(_ problem: ReportForm.Problem) -> String {
    switch problem {
    case .kind: words[.report("new.kind.missing")]
    case .agreed: words[.report("new.agreed.missing")]
    case .long: words[.report("new.long"), ["most": String(ReportForm.longest)]]
    }
  }
}
