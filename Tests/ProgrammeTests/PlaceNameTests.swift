import Testing

@testable import Programme

struct PlaceNameTests {
  @Test(arguments: [
    "", " ", "\n\t ", "\u{A0}\u{2003}", "\u{200B}\u{200D}", "\u{3164}", "\u{202E}\u{2066}",
    "\u{AD}",
  ])
  func aNameThatNobodySeesIsNone(_ typed: String) {
    #expect(throws: PlaceName.Problem.empty) { try PlaceName(typed) }
  }

  @Test(arguments: [
    "Tea", "چائے", "بول ساتھی", "Kıyı", "👩‍👩‍👧‍👦 together", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "O'Brien & <sons>", "می‌خواهم", "3",
  ])
  func namesStayAsTheirPeopleWriteThem(_ typed: String) throws {
    #expect(try PlaceName(typed).text == typed)
  }

  @Test func spacesAroundAndRowsOfThemGo() throws {
    #expect(try PlaceName("  The \n\t Walk\u{A0}").text == "The Walk")
  }

  @Test func whatTurnsTheTextAroundGoes() throws {
    #expect(try PlaceName("\u{202E}Tea\u{202C}\u{2067}\u{200F}\u{7}").text == "Tea")
  }

  @Test func longNamesAreRefusedHoweverTheyAreLong() throws {
    let longest = String(repeating: "é", count: PlaceName.longest)
    #expect(try PlaceName(longest).text == longest)
    #expect(throws: PlaceName.Problem.tooLong) { try PlaceName(longest + "x") }
    #expect(throws: PlaceName.Problem.tooLong) { try PlaceName(String(repeating: "a", count: 500)) }
    // Few characters, but marks heaped on them without end.
    let heap = "a" + String(repeating: "\u{301}", count: 500)
    #expect(throws: PlaceName.Problem.tooLong) { try PlaceName(heap) }
  }

  @Test(arguments: ["tea", "TEA", " Tea ", "T\u{200B}ea"])
  func capitalsAndHiddenCharactersDoNotTellTwoNamesApart(_ typed: String) {
    #expect(throws: PlaceName.Problem.taken) { try PlaceName(typed, beside: ["Walk", "Tea"]) }
  }

  @Test func readingWhatWasReadChangesNothing() throws {
    let pieces = ["a", " ", "\u{200D}", "\u{202E}", "é", "🌿", "چ", "\n", "\u{200C}", "\u{AD}"]
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<500 {
      let typed = (0..<8).compactMap { _ in numbers.one(of: pieces) }.joined()
      guard let once = try? PlaceName(typed) else { continue }
      #expect(try PlaceName(once.text) == once)
    }
  }
}
