import Testing
import Time

@testable import Web

@Suite struct FormReaderTests {
  enum Colour: String, CaseIterable { case red, green }

  @Test func readsEveryKindOfField() {
    var form = FormReader([
      "name": " Ann\r\nB ", "age": " ۴۲ ", "colour": "red", "many": "green", "many": "red",
      "day": "٢٠٢٦-٠٣-١٤",
    ])
    #expect(form.text("name", atMost: 10) == "Ann\nB")
    #expect(form.wholeNumber("age", in: 0...150) == 42)
    #expect(form.choice("colour", as: Colour.self) == .red)
    #expect(form.choices("many", of: Colour.allCases) { $0.rawValue } == [.red, .green])
    #expect(form.day("day") == Day(iso: "2026-03-14"))
    #expect(form.problems.isEmpty)
  }

  @Test func gathersEveryProblemInOrder() throws {
    var form = FormReader([
      "name": "much too long", "age": "minus one", "half": "2.5", "low": "-1",
      "high": "99999999999999999999",
      "colour": "blue", "many": "red", "many": "blue", "all": "red", "all": "green",
      "day": "2026-02-30",
      "later": "2026-03-15", "early": "1899-12-31",
    ])
    let today = try #require(Day(iso: "2026-03-14"))
    let first = try #require(Day(iso: "1900-01-01"))
    #expect(form.text("name", atMost: 4) == nil)
    #expect(form.text("nothing", atMost: 4, required: true) == nil)
    #expect(form.wholeNumber("age", in: 0...150) == nil)
    #expect(form.wholeNumber("half", in: 0...150) == nil)
    #expect(form.wholeNumber("low", in: 0...150) == nil)
    #expect(form.wholeNumber("high", in: 0...150) == nil)
    #expect(form.choice("colour", as: Colour.self) == nil)
    #expect(form.choices("many", of: Colour.allCases) { $0.rawValue } == [.red])
    _ = form.choices("all", of: Colour.allCases, atMost: 1) { $0.rawValue }
    _ = form.choices("none", of: Colour.allCases, required: true) { $0.rawValue }
    #expect(form.day("day") == nil)
    #expect(form.day("later", notAfter: today) == nil)
    #expect(form.day("early", notBefore: first) == nil)
    #expect(
      form.problems == [
        FieldProblem("name", .tooLong(maximum: 4)), FieldProblem("nothing", .missing),
        FieldProblem("age", .notANumber), FieldProblem("half", .notWhole),
        FieldProblem("low", .tooSmall(minimum: 0)), FieldProblem("high", .tooLarge(maximum: 150)),
        FieldProblem("colour", .notAChoice), FieldProblem("many", .notAChoice),
        FieldProblem("all", .tooMany(maximum: 1)), FieldProblem("none", .missing),
        FieldProblem("day", .notADay), FieldProblem("later", .inTheFuture),
        FieldProblem("early", .tooLongAgo(earliest: "1900-01-01")),
      ])
  }

  @Test func whatIsNotRequiredMayBeLeftOut() {
    var form = FormReader(["a": " \u{3000}\t", "b": ""])
    #expect(form.text("a", atMost: 4) == nil)
    #expect(form.wholeNumber("b", in: 1...2) == nil)
    #expect(form.choice("c", as: Colour.self) == nil)
    #expect(form.choices("d", of: Colour.allCases) { $0.rawValue }.isEmpty)
    #expect(form.day("e") == nil)
    #expect(form.problems.isEmpty)
  }

  @Test(arguments: [
    ("3", TypedNumber.whole(3)), ("+3", .whole(3)), ("-3", .whole(-3)), ("\u{2212}3", .whole(-3)),
    ("03", .whole(3)), ("3.0", .whole(3)), ("３", .whole(3)), ("٣", .whole(3)), ("۳", .whole(3)),
    ("३", .whole(3)), ("\u{200F}۳\u{200E}", .whole(3)), ("۳٫۵", .fraction), ("3.5", .fraction),
    ("", .notANumber), ("three", .notANumber), ("3,5", .notANumber), ("1 000", .notANumber),
    ("3.", .notANumber), (".5", .notANumber), ("--3", .notANumber), ("3e2", .notANumber),
    ("½", .notANumber), ("三", .notANumber), ("1.2.3", .notANumber),
    ("99999999999999999999", .whole(.max)), ("-99999999999999999999", .whole(-.max)),
  ])
  func numbersAreReadAsPeopleWriteThem(text: String, number: TypedNumber) {
    #expect(TypedNumber(text) == number)
  }

  /// Any number, in the digits of any script, is the same number.
  @Test(arguments: [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10, 0x1D7CE])
  func digitsOfEveryScript(zero: UInt32) {
    var random = SeededGenerator(seed: UInt64(zero))
    for _ in 0..<50 {
      let number = Int.random(in: 0...1_000_000, using: &random)
      var text = String.UnicodeScalarView()
      for digit in String(number).unicodeScalars {
        if let scalar = Unicode.Scalar(digit.value - 0x30 + zero) { text.append(scalar) }
      }
      #expect(TypedNumber(String(text)) == .whole(number))
    }
  }

  @Test(arguments: 1...200)
  func tidyingTwiceChangesNothingMore(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let tidied = TypedText.tidy(random.text(upTo: 30))
    #expect(TypedText.tidy(tidied) == tidied)
    #expect(!tidied.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
