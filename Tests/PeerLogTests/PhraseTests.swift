import Foundation
import PeerLog
import TestSupport
import Testing
import Wording

@Suite struct PhraseTests {
  @Test(
    "Every phrase is listed once, in every language, and no language has one too many",
    arguments: [
      ("peer-log", PeerLogPhrases.allPhrases), ("own", OwnPhrases.allPhrases),
      ("logging", LoggingPhrases.allPhrases), ("reminders", ReminderPhrases.allPhrases),
      ("helping", HelpingPhrases.allPhrases), ("keying", KeyingPhrases.allPhrases),
    ])
  func complete(name: String, phrases: [Phrase]) throws {
    let keys = phrases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for tag in ["en", "ur"] {
      let file = try Repository.text("Content/wording/\(tag)/\(name).json")
      let catalogue = try Catalogue(files: [
        CatalogueFile(language: .english, name: tag, bytes: Array(file.utf8))
      ])
      #expect(catalogue.keys(in: .english) == Set(keys), "\(tag)")
    }
  }

  @Test(
    "Every language fills in the same names",
    arguments: PeerLogPhrases.allPhrases + OwnPhrases.allPhrases + HelpingPhrases.allPhrases
      + KeyingPhrases.allPhrases + ReminderPhrases.allPhrases)
  func names(phrase: Phrase) throws {
    let catalogue = try Repository.catalogue()
    let names = catalogue.languages.map { language in
      Set(
        catalogue.words(in: language)[phrase].matches(of: /\{[a-z]+\}/).map { String($0.output) })
    }
    #expect(Set(names).count == 1)
  }

  @Test("Every phrase is used by a page")
  func used() throws {
    let root = Repository.root.appending(path: "Sources/PeerLog")
    let names = try #require(FileManager.default.enumerator(atPath: root.path))
    let files = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    func text(_ isList: Bool) throws -> String {
      try files.filter { $0.contains("Phrases") == isList }
        .map { try Repository.text("Sources/PeerLog/\($0)") }.joined(separator: "\n")
    }
    let (listed, sources) = (try text(true), try text(false))
    for name in listed.matches(of: /static let ([a-zA-Z]+): Phrase/).map({ String($0.output.1) }) {
      #expect(sources.contains(try Regex("\\.\(name)\\b")), "\(name)")
    }
  }
}
