import Foundation
import Testing
import Wording

@testable import Web

@Suite struct ProblemTests {
  static let problems: [Problem] = [
    .missing, .notANumber, .notWhole, .tooSmall(minimum: 17), .tooLarge(maximum: 17), .notAChoice,
    .tooMany(maximum: 17), .tooLong(maximum: 17), .notADay, .inTheFuture,
    .tooLongAgo(earliest: "17"),
  ]

  @Test(arguments: ["en", "ur"])
  func everyProblemHasASentence(language: String) throws {
    let words = try words(in: language)
    for problem in ProblemTests.problems {
      let sentence = problem.sentence(in: words)
      #expect(!sentence.contains("problem."))
      #expect(!sentence.contains("{"))
      let hasNumber = "\(problem)".contains("17")
      #expect(sentence.contains("17") == hasNumber)
    }
  }

  @Test func theCatalogueHasThePhrasesAndNoOthers() throws {
    for language in ["en", "ur"] {
      #expect(Set(try strings(in: language).keys) == Set(WebPhrases.allPhrases.map(\.key)))
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
