import PeerLog
import TestSupport
import Testing
import Wording

@Suite struct PhraseTests {
  @Test("Every phrase is listed once, in every language, and no language has one too many")
  func complete() throws {
    let keys = PeerLogPhrases.allPhrases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for tag in ["en", "ur"] {
      let file = try Repository.text("Content/wording/\(tag)/peer-log.json")
      let catalogue = try Catalogue(files: [
        CatalogueFile(language: .english, name: tag, bytes: Array(file.utf8))
      ])
      #expect(catalogue.keys(in: .english) == Set(keys), "\(tag)")
    }
  }

  @Test("Every language fills in the same names", arguments: PeerLogPhrases.allPhrases)
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
    let folders = [
      "Sources/PeerLog", "Sources/PeerLog/Pages", "Sources/PeerLog/Pages/Joining",
      "Sources/PeerLog/Pages/Logging", "Sources/PeerLog/Pages/Mirror",
      "Sources/PeerLog/Pages/Questions",
    ]
    let sources = try folders.flatMap { folder in
      try Repository.names(in: folder, suffix: ".swift").filter { $0 != "Phrases.swift" }
        .map { try Repository.text("\(folder)/\($0)") }
    }.joined(separator: "\n")
    let listed = try Repository.text("Sources/PeerLog/Phrases.swift")
    for name in listed.matches(of: /static let ([a-zA-Z]+): Phrase/).map({ String($0.output.1) }) {
      #expect(sources.contains(try Regex("\\.\(name)\\b")), "\(name)")
    }
  }
}
