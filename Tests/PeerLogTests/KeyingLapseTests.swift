import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web

/// A sheet that is left half typed is thrown away in the end, and no other is.
@Suite struct KeyingLapseTests {
  let village: Village
  let person: (key: ParticipantKey, id: String)

  init() throws {
    village = try Village()
    person = try village.issue(["p"])[0]
  }

  /// A sheet half typed and one that has become a log, both begun now.
  private func begin() throws -> Keying {
    let helper = try village.helper()
    let open = village.beginSheet(helper, person.id)
    village.type(helper, open, ["projects.names": "teapot-club"], go: "later")
    helper.open(open)  // Notes a reading.
    let kept = village.beginSheet(helper, person.id, day: "2026-01-10")
    village.type(helper, kept, ["projects.names": "teapot-club"])
    return try #require(try village.keyings().first { $0.stage == .first })
  }

  private func discard(on day: Day) throws -> Int {
    try village.kith.write { try KeyingStore.discardLapsed(on: day, $0) }
  }

  @Test("It waits through its last day, and is gone on the day after")
  func boundary() throws {
    let sheet = try begin()
    #expect(try discard(on: sheet.lastDay) == 0)
    #expect(try village.keyings().count == 2)
    #expect(try discard(on: sheet.lastDay + 1) == 1)
    #expect(try village.keyings().map(\.stage) == [.kept])
    #expect(try discard(on: sheet.lastDay + 1) == 0)
  }

  @Test("With it goes who read it; the log of another sheet stays")
  func rest() throws {
    let sheet = try begin()
    _ = try discard(on: sheet.lastDay + 1)
    #expect(
      try village.kith.read { try KeyingStore.readings(of: sheet.key, on: $0) }.isEmpty)
    #expect(try village.logs().count == 1)
  }
}
