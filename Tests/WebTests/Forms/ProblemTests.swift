import Foundation
import Testing
import Time
import Wording

@testable import Web

@Suite struct ProblemTests {
  static let problems: [Problem] = [
    .tooLong(maximum: 1999), .notADay, .inTheFuture,
    .tooLongAgo(earliest: Day(year: 1999, month: 12, day: 31) ?? Day(number: 0)),
  ]

  @Test(arguments: ["en", "ur"])
  func everyProblemHasASentence(language: String) throws {
    let words = try words(in: language)
    for problem in ProblemTests.problems {
      let sentence = problem.sentence(in: words)
      #expect(!sentence.contains("problem."))
      #expect(!sentence.contains("{"))
      let hasNumber = problem != .notADay && problem != .inTheFuture
      #expect(sentence.contains("1999") == hasNumber)
    }
  }

  @Test func theCatalogueHasThePhrasesAndNoOthers() throws {
    for language in ["en", "ur"] {
      let keys = try strings(in: language).keys.filter { !$0.hasPrefix("_") }
      #expect(Set(keys) == Set(WebPhrases.allPhrases.map(\.key)))
    }
  }

  private func words(in language: String) throws -> Words {
    Words(
      language: Language(rawValue: language), own: try strings(in: language), english: [:])
  }

  private func strings(in language: String) throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Content/wording/\(language)/web.json")
    return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
  }
}
