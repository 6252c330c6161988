import Testing
import Time

@testable import Web

@Suite struct FormReaderTests {
  @Test func readsEveryKindOfField() {
    var form = FormReader([
      "name": " Ann\r\n\tB\u{202E} ", "day": " ٢٠٢٦-٠٣-١٤ ", "phone": "\u{200F}۲۰۲۶-۰۳-۱۴",
    ])
    #expect(form.text("name", atMost: 5) == "Ann B")
    #expect(form.day("day") == Day(iso: "2026-03-14"))
    #expect(form.day("phone") == Day(iso: "2026-03-14"))
    #expect(form.problems.isEmpty)
  }

  @Test func gathersEveryProblem() throws {
    let heap = "a" + String(repeating: "\u{301}", count: 500)
    var form = FormReader([
      "name": "much too long", "heap": heap, "day": "2026-02-30", "later": "2026-03-15",
      "early": "1899-12-31",
    ])
    let today = try #require(Day(iso: "2026-03-14"))
    let first = try #require(Day(iso: "1900-01-01"))
    #expect(form.text("name", atMost: 4) == nil)
    #expect(form.text("heap", atMost: 4) == nil)
    #expect(form.day("day") == nil)
    #expect(form.day("later", notAfter: today) == nil)
    #expect(form.day("early", notBefore: first) == nil)
    #expect(
      form.problems == [
        "name": .tooLong(maximum: 4), "heap": .tooLong(maximum: 4), "day": .notADay,
        "later": .inTheFuture, "early": .tooLongAgo(earliest: first),
      ])
  }

  @Test func everythingMayBeLeftOut() {
    var form = FormReader(["a": " \u{3000}\t", "b": "\u{200B}\n"])
    for field in ["a", "b", "c"] {
      #expect(form.text(field, atMost: 4) == nil)
      #expect(form.day(field) == nil)
    }
    #expect(form.problems.isEmpty)
  }

  @Test func daysAreTakenFromTheFirstToTheLastAndNoOthers() throws {
    let today = try #require(Day(iso: "2026-03-14"))
    let first = today + -732
    for offset in -740...3 {
      let day = today + offset
      var form = FormReader(["day": " \(day.iso) "])
      let read = form.day("day", notAfter: today, notBefore: first)
      let problem: Problem? =
        day > today ? .inTheFuture : day < first ? .tooLongAgo(earliest: first) : nil
      #expect(form.problems["day"] == problem)
      #expect(read == (problem == nil ? day : nil))
    }
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-3-1", "14/03/2026", "14 March", "2026-03-14T10:00", "-",
    "2026 -03-14", "½026-03-14", "三",
  ])
  func whatIsNoDayIsSaidToBeNone(text: String) {
    var form = FormReader(["day": text])
    #expect(form.day("day") == nil)
    #expect(form.problems == ["day": .notADay])
  }

  /// Any number, in the digits of any script, is the same number.
  @Test(arguments: [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10, 0x1D7CE])
  func digitsOfEveryScript(zero: UInt32) {
    var random = SeededGenerator(seed: UInt64(zero))
    for _ in 0..<50 {
      let number = String(Int.random(in: 0...1_000_000, using: &random))
      var text = String.UnicodeScalarView()
      for digit in number.unicodeScalars {
        if let scalar = Unicode.Scalar(digit.value - 0x30 + zero) { text.append(scalar) }
      }
      #expect(TypedText.latinDigits(String(text)) == number)
    }
  }

  @Test(arguments: 1...200)
  func tidyingTwiceChangesNothingMore(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let tidied = TypedText.tidy(random.text(upTo: 30))
    #expect(TypedText.tidy(tidied) == tidied)
    #expect(!tidied.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(tidied.isEmpty || !tidied.allSatisfy(\.isWhitespace))
  }
}
