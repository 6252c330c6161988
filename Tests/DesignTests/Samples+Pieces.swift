import Testing
import Web
import Wording

@testable import Design

extension Samples {
  /// A component in one state, named as its golden file is.
  struct Piece: Sendable, CustomTestStringConvertible {
    let name: String
    private let draw: @Sendable () -> any HTML

    init(_ name: String, _ draw: @escaping @Sendable () -> any HTML) {
      self.name = name
      self.draw = draw
    }

    var content: any HTML { draw() }
    var testDescription: String { name }
  }

  static let choices = [Choice("1", "One", hint: "The first"), Choice("2", "Two")]

  static let fields: [Piece] = [
    Piece("text-field") { TextField("a", label: "Label") },
    Piece("text-field-wrong") {
      TextField("a", label: "Label", kind: .email, hint: "Hint", error: "Error", value: "x@")
    },
    Piece("text-field-code") { TextField("a", label: "Label", kind: .code, value: "KF7M-2PQ9") },
    Piece("text-field-password") { TextField("a", label: "Label", kind: .password, value: "x") },
    Piece("number-field") { NumberField("a", label: "Label", error: "Error", value: "many") },
    Piece("number-pairs") {
      NumberPairs(
        gave: "I gave", received: "I received",
        rows: [
          .init("Groups", hint: "Hint", gave: .init("g", value: "2"), received: .init("r")),
          .init("Online", gave: .init("g2"), received: .init("r2", value: "x", error: "Error")),
        ])
    },
    Piece("number-field-refusal") {
      NumberField("a", label: "Label", refusal: .init("no", "Prefer not to say", isTicked: true))
    },
    Piece("number-rows") {
      NumberRows([
        .init("a", label: "Visits", hint: "Hint", value: "2"),
        .init("b", label: "Nights", error: "Error", value: "x"),
      ])
    },
    Piece("day-field") {
      DayField(
        "a", label: "Label", value: "2026-03-14", earliest: "2026-01-01", latest: "2026-03-31")
    },
    Piece("text-area") { TextArea("a", label: "Label", hint: "Hint", value: "Words") },
    Piece("select-field") {
      SelectField("a", label: "Label", empty: "Choose", choices: choices, chosen: "2")
    },
    Piece("tick-field") {
      TickField("a", label: "Label", hint: "Hint", error: "Error", isTicked: true)
    },
    Piece("choice-list") {
      ChoiceList("a", legend: "Legend", hint: "Hint", error: "Error", choices: choices, chosen: "1")
    },
    Piece("choice-list-title") {
      ChoiceList("a", legend: "Legend", style: .title, choices: choices)
    },
    Piece("several-choices") {
      SeveralChoices("a", legend: "Legend", choices: choices, chosen: ["1", "2"])
    },
    Piece("scale") { Scale("a", legend: "Legend", points: choices, chosen: "2") },
    Piece("scale-numbers") {
      Scale("a", legend: "Legend", points: choices, ends: .init(low: "Low", high: "High"))
    },
    Piece("post-form") { PostForm(to: "/there", carrying: ["token": "t"]) { Button("Send") } },
  ]

  static func pieces() throws -> [Piece] {
    let words = try Content.words("en")
    return [
      Piece("error-summary") {
        ErrorSummary(words, [FieldError("a", "One"), FieldError("b c", "Two")])
      },
      Piece("buttons") {
        Actions {
          Button("One")
          Button("Two", .secondary, name: "go", value: "two")
          ButtonLink("Three", "/three", .quiet)
        }
      },
      Piece("notice") { Notice { p { "Info" } } },
      Piece("notice-success") { Notice(.success) { p { "Done" } } },
      Piece("notice-warning") { Notice(.warning) { p { "Careful" } } },
      Piece("step-count") { StepCount(words, step: 3, of: 6) },
      Piece("step-count-beyond") { StepCount(words, step: 40, of: 12) },
      Piece("steps") {
        Steps(words, [.init("A", .done, "/a"), .init("B", .current), .init("C", .later)])
      },
      Piece("cards") { Cards { Card("A", "/a", level: 3) { p { "Text" } } } },
      Piece("card") { Card("A") { p { "Text" } } },
      Piece("data-table") {
        DataTable(
          caption: "Caption", columns: [.init("A"), .init("B", isNumber: true)],
          rows: [[.link("a", "/a"), .text("1")], [.text("short")]])
      },
      Piece("tabs") { Tabs("Months", [.init("A", "/a", isCurrent: true), .init("B", "/b")]) },
      Piece("facts") { Facts([.init("A", "1", change: .init("Change", "/a")), .init("B", "2")]) },
      Piece("disclosure") { Disclosure("More") { p { "Text" } } },
      Piece("personal-code") { PersonalCode("Your ID", "KF7M-2PQ9") },
      Piece("opening") { Opening("Title", .way) { p { "Text" } } },
      Piece("who-can-read") { WhoCanRead("Only you.") },
      Piece("line-figure") {
        LineFigure(
          words, id: "f", title: "Title", summary: "Summary", periods: ["May", "June"],
          periodTitle: "Month",
          series: [
            FigureSeries("Given", values: [2, 3]), FigureSeries("Received", values: [nil, 4]),
          ],
          range: 0...8)
      },
      Piece("spark-figure") {
        SparkFigure(
          words, text: "21, then 24", series: FigureSeries("", values: [21, 24]), range: 7...35)
      },
      Piece("drawings") {
        div {
          for drawing in Illustration.allCases { drawing }
        }
      },
    ]
  }
}
