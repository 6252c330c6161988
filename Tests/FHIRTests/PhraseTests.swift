import FHIR
import TestSupport
import Testing
import Wording

@Suite("The phrases of FHIR")
struct PhraseTests {
  @Test("every phrase is there in every language, and no language has one too many")
  func complete() throws {
    let keys = Set(FHIRPhrases.allPhrases.map(\.key))
    for tag in ["en", "ur"] {
      let file = try Repository.text("Content/wording/\(tag)/fhir.json")
      let catalogue = try Catalogue(files: [
        CatalogueFile(language: .english, name: tag, bytes: Array(file.utf8))
      ])
      #expect(catalogue.keys(in: .english) == keys, "\(tag)")
    }
  }

  @Test("every language fills in the same names", arguments: FHIRPhrases.allPhrases)
  func names(phrase: Phrase) throws {
    let catalogue = try Repository.catalogue()
    let names = catalogue.languages.map { language in
      Set(
        catalogue.words(in: language)[phrase].matches(of: /\{[a-z]+\}/).map { String($0.output) })
    }
    #expect(Set(names).count == 1)
  }
}
