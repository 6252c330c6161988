import Identity
import TestSupport
import Testing
import Web
import Wording

@Suite struct RouteTests {
  @Test("every address is read as it is printed", arguments: IdentityRoute.samples)
  func roundTrip(route: IdentityRoute) {
    #expect(IdentityRoute(route.path) == route)
    #expect(!route.methods.isEmpty)
  }

  @Test("no two samples have one address, and no other address is taken")
  func distinct() {
    #expect(Set(IdentityRoute.samples.map(\.path)).count == IdentityRoute.samples.count)
    for path in [[], ["me", "a", "b"], ["language"], ["language", "UR"], ["log"]] {
      #expect(IdentityRoute(path) == nil)
    }
  }

  @Test("the name of a route in the log has nothing particular in it")
  func names() {
    #expect(IdentityRoute.ownLink("secret").name == "ownLink")
    #expect(IdentityRoute.signIn.name == "signIn")
  }
}

@Suite struct PhraseTests {
  @Test("every phrase is in both languages, and no language has one too many")
  func catalogues() throws {
    let catalogue = try Repository.catalogue()
    let wanted = Set(IdentityPhrases.allPhrases.map(\.key))
    for tag in ["en", "ur"] {
      let keys = catalogue.keys(in: Language(rawValue: tag)).filter { $0.hasPrefix("identity.") }
      #expect(Set(keys) == wanted)
    }
  }

  @Test("both languages fill in the same names", arguments: IdentityPhrases.allPhrases)
  func names(phrase: Phrase) throws {
    let catalogue = try Repository.catalogue()
    let names = ["en", "ur"].map { tag in
      catalogue.words(in: Language(rawValue: tag))[phrase].matches(of: /\{[a-z]+\}/)
        .map { String($0.output) }.sorted()
    }
    #expect(names[0] == names[1])
  }
}
