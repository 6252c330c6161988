import Foundation
import TestSupport
import Testing
import Wording

@testable import Programme

struct WordingTests {
  private let urdu = Language(rawValue: "ur")

  @Test func everyPhraseIsWrittenInEveryLanguage() throws {
    let catalogue = try Repository.catalogue(of: "programme")
    let phrases = Set(ProgrammePhrases.allPhrases.map(\.key))
    #expect(catalogue.keys(in: .english) == phrases)
    #expect(catalogue.keys(in: urdu) == phrases)
  }

  @Test func noPhraseStandsTwice() {
    let keys = ProgrammePhrases.allPhrases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for phrase in ProgrammePhrases.forPeers { #expect(keys.contains(phrase.key)) }
  }

  @Test func everyLanguageFillsInTheSame() throws {
    let catalogue = try Repository.catalogue(of: "programme")
    for phrase in ProgrammePhrases.allPhrases {
      let names = [Language.english, urdu].map { language in
        Set(catalogue.words(in: language)[phrase].matches(of: /\{[a-z]+\}/).map { $0.output })
      }
      #expect(names[0] == names[1], "\(phrase.key)")
    }
  }

  /// Nobody here is a case, a client, a target or a number (consultation on user-led peer support).
  @Test func theWordsAreNeverThoseOfAService() throws {
    let catalogue = try Repository.catalogue(of: "programme")
    let words = catalogue.words(in: .english)
    for phrase in ProgrammePhrases.allPhrases {
      for word in ["patient", "client", "caseload", "diagnos", "service user", "performance"] {
        #expect(!words[phrase].lowercased().contains(word), "\(phrase.key)")
      }
    }
  }
}
