import Evidence
import PeerLog
import Storage
import TestSupport
import Testing
import Web
import Wording

@testable import Impact

/// What people read of the findings on their own page.
@Suite struct OwnFindingsTests {
  @Test("Nobody waits for the first count; then the surest findings are told, three at most")
  func own() throws {
    let room = try ReadingRoom()
    let words = try Repository.catalogue().words(in: .english)
    #expect(room.people.evidence.own(words) == nil)
    try room.people.evidence.catchUp()
    let early = try #require(room.people.evidence.own(words))
    #expect(early.sentences.isEmpty && early.lead == words["findings.own.none"])
    try room.settle(0..<60)
    let found = try #require(room.people.evidence.own(words))
    #expect((1...3).contains(found.sentences.count) && found.address.text == "/findings")
    #expect(
      found.sentences[0].hasPrefix(
        "When people began to give support in more ways, their wellbeing rose by"))
    try room.people.kith.write {
      try $0.run("INSERT INTO disclosure_rule (only, smallest, rounding) VALUES (1, 50, 5)")
    }
    #expect(room.people.evidence.own(words)?.sentences.isEmpty == true)
  }
}
