import Evidence
import Foundation
import TestSupport
import Testing

@testable import Impact

/// Figures that people keep: tables, pictures, and the population beside them.
@Suite struct FigureFileTests {
  @Test("A table has the numbers of its page as programs read them, and no formula")
  func plain() {
    #expect(FigureTable.plain("1,234,567") == "1234567")
    #expect(FigureTable.plain("\u{2066}\u{2212}0.3\u{2069}") == "-0.3")
    #expect(FigureTable.plain("49%") == "49" && FigureTable.plain("\u{2013}") == "")
    #expect(FigureTable.plain("=1+1") == "'=1+1" && FigureTable.plain("@x") == "'@x")
    #expect(FigureTable.plain("kept back") == "kept back")
    #expect(
      FigureTable.csv([["a", "b, c"], ["\"x\"", "50%"]]) == "a,\"b, c\"\n\"\"\"x\"\"\",50\n")
  }

  @Test("Every figure can be kept as a table; without librsvg a page says so")
  func files() throws {
    let room = try ReadingRoom()
    try room.settle(0..<60)
    let lead = try room.lead()
    lead.open("/findings/figures/people/background.gender/figure.csv")
    #expect(lead.page.hasPrefix("Answer,People who joined\n") && lead.page.contains("Man,50\n"))
    lead.open("/findings/model/wellbeing/given_types/figure.csv")
    #expect(lead.page.contains("More than before,"))
    lead.open("/findings/figures/months/outcomes/figure.png")
    #expect(lead.page.contains("No picture can be made here"))
    lead.open("/findings/figures/months/nothing/figure.csv")
    #expect(lead.page.contains("<h1>"))
  }

  @Test("A population is read, or refused with its line and the reason")
  func population() throws {
    let library = try Repository.instruments()
    func read(_ text: String) throws -> Population {
      let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".csv")
      try Data(text.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      return try Population(reading: file.path, library: library)
    }
    let head = "question,answer,among_question,among_answer,people,population,source\n"
    let right = try read(
      head
        + "background.gender,female,,,60,Adults,Census\nbackground.gender,male,,,40,Adults,Census\n"
    )
    #expect(right.name == "Adults" && right.source == "Census")
    #expect(
      right.shares(of: "background.gender", ["male", "female", "other"]) == [40, 60, nil])
    #expect(right.shares(of: "background.age", ["18-24"]) == nil)
    for (line, problem) in [
      ("background.shoe,big,,,1,Adults,Census", "no question about people"),
      ("background.gender,green,,,1,Adults,Census", "is no answer to it"),
      ("background.gender,female,,,-1,Adults,Census", "whole number"),
      ("background.gender,female,,,1,,Census", "one population"),
      ("background.gender,female,,,1,Adults,", "where the number is from"),
      ("background.age,18-24,background.gender,green,1,Adults,Census", "is no answer to it"),
    ] {
      #expect {
        try read(head + line + "\n")
      } throws: { "\($0)".contains(problem) && "\($0)".contains("2") }
    }
    #expect(throws: (any Error).self) { try read(head) }
    #expect(throws: (any Error).self) { try read("question,answer\n") }
    let sample = try Repository.text("Content/population/sample.csv")
    #expect(try read(sample).rows.count > 10)
  }
}
