internal import Design
internal import Evidence
internal import Web
internal import Wording

/// How small numbers are kept back, and who may see which figures.
struct RulePage: Component {
  /// What the page shows.
  struct Model: Equatable, Sendable {
    /// What is typed.
    var smallest: String
    var rounding: String
    var wrong: Set<String> = []
    var isKept = false
  }

  let shell: Shell
  let carrying: Fields
  let model: Model

  static let fields = (smallest: "smallest", rounding: "rounding")
  static let roundings = ["1", "5", "10"]

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.finding("rule.title")], width: .wide,
      readers: words[.finding("readers.rule")], hasErrors: !model.wrong.isEmpty
    ) {
      ErrorSummary(
        words,
        [Self.fields.smallest, Self.fields.rounding].filter(model.wrong.contains).map {
          FieldError($0, words[.finding("rule.\($0).wrong")])
        })
      h1 { words[.finding("rule.title")] }
      if model.isKept { Notice(.success) { p { words[.finding("rule.kept")] } } }
      p(.class("lead")) { words[.finding("rule.lead")] }
      PostForm(to: ImpactRoute.rule.address, carrying: carrying) {
        TextField(
          Self.fields.smallest, label: words[.finding("rule.smallest")],
          hint: words[.finding("rule.smallest.hint")], error: wrong(Self.fields.smallest),
          value: model.smallest)
        ChoiceList(
          Self.fields.rounding, legend: words[.finding("rule.rounding")],
          error: wrong(Self.fields.rounding),
          choices: Self.roundings.map { Choice($0, words[.finding("rule.rounding.\($0)")]) },
          chosen: model.rounding)
        Actions { Button(words[.finding("rule.keep")]) }
      }
      DataTable(
        caption: words[.finding("rule.who")],
        columns: [.init(words[.finding("rule.what")])]
          + Sight.Viewer.allCases.map { .init(words[$0.phrase]) },
        rows: Sight.allCases.map { sight in
          [.text(words[sight.phrase])]
            + Sight.Viewer.allCases.map { .text(words[sight.reach(of: $0).phrase]) }
        })
    }
  }

  private func wrong(_ field: String) -> String? {
    model.wrong.contains(field) ? words[.finding("rule.\(field).wrong")] : nil
  }
}
