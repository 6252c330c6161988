import Instruments
import Testing

@Suite("Checking what was typed")
struct CheckingTests {
  private let form: Questionnaire

  init() throws {
    form = try Definitions.questionnaire(
      Definitions.file(
        scales: """
          {"yes_no": [{"code": "yes", "text": "Yes"}, {"code": "no", "text": "No"}],
           "kinds": [{"code": "a", "text": "A"}, {"code": "b", "text": "B"},
                     {"code": "none", "text": "None", "exclusive": true}]}
          """,
        pages: "["
          + Definitions.page(
            "one",
            """
            {"id": "count", "kind": "number", "min": 1, "max": 300, "tick": true, "text": "Count"},
            {"id": "plain", "kind": "number", "min": -5, "max": 5, "text": "Plain"},
            {"id": "agree", "kind": "yes_no", "scale": "yes_no", "required": true, "text": "Agree?"},
            {"id": "kinds", "kind": "choices", "scale": "kinds", "prefer_not_to_say": true, "text": "Kinds"},
            {"id": "note", "kind": "text", "max": 5, "text": "Note"}
            """) + "]"))
  }

  private func read(
    _ item: String, _ values: String..., mode: EntryMode = .online
  ) -> (AnswerValue?, ItemProblem?) {
    let name = "demo.\(item)"
    let checked = form.check(Draft(values.map { (name, $0) }), mode: mode)
    return (checked.answers[name], checked[name])
  }

  @Test(
    "a number is understood however it is written",
    arguments: [
      ("3", 3), (" 3 ", 3), ("\u{a0}3\u{2003}", 3), ("+3", 3), ("003", 3), ("３", 3), ("٣", 3),
      ("۳", 3), ("१२", 12), ("\u{200f}۱۲\u{200e}", 12), ("300", 300), ("1", 1), ("\t7\r\n", 7),
    ])
  func numbers(typed: String, number: Int) {
    #expect(read("count", typed) == (.number(number), nil))
  }

  @Test(
    "anything else is pointed out, never guessed",
    arguments: [
      ("2 times", .notANumber), ("two", .notANumber), ("3-4", .notANumber), ("2 3", .notANumber),
      ("about 5", .notANumber), ("1,000,000", .notANumber), ("x", .notANumber), ("✓", .notANumber),
      ("-", .notANumber), ("+ 3", .notANumber), ("--3", .notANumber), ("3.", .notANumber),
      (".5", .notANumber), ("½", .notANumber), ("三", .notANumber), ("0x10", .notANumber),
      ("1e3", .notANumber), ("prefer-not", .notANumber), ("1.5", .notWhole), ("1,5", .notWhole),
      ("٣٫٥", .notWhole), ("0", .tooSmall(min: 1)), ("-2", .tooSmall(min: 1)),
      ("−2", .tooSmall(min: 1)), ("301", .tooLarge(max: 300)),
      ("99999999999999999999999", .tooLarge(max: 300)),
      ("-99999999999999999999999", .tooSmall(min: 1)), ("ticked", .tickOnlyOnPaper),
    ] as [(String, ItemProblem)])
  func notNumbers(typed: String, problem: ItemProblem) {
    #expect(read("count", typed) == (nil, problem))
  }

  @Test("space alone is no answer and no mistake", arguments: ["", " ", "\u{3000}", "\u{200f}"])
  func blanks(typed: String) {
    #expect(read("count", typed) == (nil, nil))
    #expect(read("agree", "") == (nil, nil))
  }

  @Test("a tick is kept from paper, where the question allows one")
  func ticks() {
    #expect(read("count", "", "ticked", mode: .paper) == (.ticked, nil))
    #expect(read("plain", "ticked", mode: .paper) == (nil, .tickOnlyOnPaper))
    #expect(read("count", "ticked", "2", mode: .paper) == (nil, .twoAnswers))
  }

  @Test("two answers to one question are pointed out, the same answer twice is one")
  func twice() {
    #expect(read("plain", "3", "٣") == (.number(3), nil))
    #expect(read("plain", "3", "4") == (nil, .twoAnswers))
    #expect(read("agree", "yes", "yes") == (.choice("yes"), nil))
    #expect(read("agree", "yes", "no") == (nil, .twoAnswers))
  }

  @Test("several choices keep the order of the scale; some exclude each other")
  func choices() {
    #expect(read("kinds", "b", "a", "b") == (.choices(["a", "b"]), nil))
    #expect(read("kinds", "none") == (.choices(["none"]), nil))
    #expect(read("kinds", "a", "none") == (nil, .twoAnswers))
    #expect(read("kinds", "prefer-not") == (.preferNotToSay, nil))
    #expect(read("kinds", "prefer-not", "a") == (nil, .twoAnswers))
    #expect(read("kinds", "a", "z") == (nil, .notAChoice))
    #expect(read("agree", "maybe") == (nil, .notAChoice))
    #expect(read("agree", "prefer-not") == (nil, .notAChoice))
  }

  @Test("text keeps its letters and lines, loses control characters, and has an end")
  func texts() {
    #expect(read("note", "a\r\nb") == (.text("a\nb"), nil))
    #expect(read("note", "a\u{0}b\u{7f}") == (.text("ab"), nil))
    #expect(read("note", " é😀 ") == (.text(" é😀 "), nil))
    #expect(read("note", "abcdef") == (nil, .tooLong(max: 5)))
    #expect(read("note", "prefer-not") == (nil, .tooLong(max: 5)))
    #expect(read("note", " \r\n ") == (nil, nil))
  }

  @Test("only a required question that was left out is missed, and only on its own step")
  func required() {
    let checked = form.check(Draft(), required: form.items)
    #expect(checked.problems.map(\.item.id) == ["agree"])
    #expect(checked["demo.agree"] == .required)
    #expect(form.check(Draft()).problems.isEmpty)
    let wrong = form.check(Draft([("demo.agree", "maybe")]), required: form.items)
    #expect(wrong.problems.map(\.problem) == [.notAChoice])
  }

  @Test("problems come in the order of the questions")
  func order() {
    let draft = Draft([("demo.note", "too long"), ("demo.count", "x"), ("demo.plain", "9")])
    let checked = form.check(draft, required: form.items)
    #expect(checked.problems.map(\.item.id) == ["count", "plain", "agree", "note"])
  }
}

private func == (
  read: (AnswerValue?, ItemProblem?), expected: (AnswerValue?, ItemProblem?)
) -> Bool {
  read.0 == expected.0 && read.1 == expected.1
}
