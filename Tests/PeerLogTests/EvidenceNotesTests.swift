import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Wording

/// Every change of what the figures are made of leaves a note, and one that is undone leaves none.
@Suite struct EvidenceNotesTests {
  let village: Village
  private let sam = ParticipantKey(rawValue: "sam")

  init() throws { village = try Village() }

  private func position() throws -> Int {
    try village.kith.read { try EvidenceNotes.position(on: $0) }
  }

  private func log(_ key: String, by participant: ParticipantKey) -> Log {
    Log(
      key: LogKey(rawValue: key), participant: participant, questionnaire: "monthly-full",
      day: Village.today, language: .english, mode: .online, answers: "", scores: "",
      started: Instant(seconds: 5), sent: Instant(seconds: 9))
  }

  @Test("Joining, agreeing, background, place, logs and leaving are noted; a log sent again is not")
  func changes() throws {
    let (key, today, now) = (sam, Village.today, Instant(seconds: 5))
    let first = log("1", by: key)
    let changes: [@Sendable (any Connection) throws -> Void] = [
      {
        try ParticipantStore.add(Participant(key: key, language: .english, joined: today), on: $0)
      },
      {
        try ConsentStore.record(
          [.init(statement: "consent.research", version: 1, agreed: true)], by: key, at: now,
          on: $0)
      },
      { try BackgroundStore.keep("background.age=18-24", of: key, at: now, on: $0) },
      { try ParticipantStore.move(key, area: Village.area, project: nil, on: $0) },
      { _ = try LogStore.add(first, on: $0) },
      { try Withdrawal.remove(key, at: today, on: $0) },
    ]
    for change in changes {
      let before = try position()
      try village.kith.write { try change($0) }
      let noted = try village.kith.read { try EvidenceNotes.participants(after: before, on: $0) }
      #expect(noted == [key])
    }
    try village.kith.write { _ = try LogStore.add(first, on: $0) }
    let before = try position()
    try village.kith.write { _ = try LogStore.add(first, on: $0) }
    #expect(try position() == before)
  }

  @Test("There is one note for each person, the last changed last")
  func order() throws {
    for name in ["a", "b", "a", "c", "b"] {
      try village.kith.write {
        try EvidenceNotes.changed(ParticipantKey(rawValue: name), on: $0)
      }
    }
    let all = try village.kith.read { try EvidenceNotes.participants(after: 0, on: $0) }
    #expect(all.map(\.rawValue) == ["a", "c", "b"])
    let later = try village.kith.read { try EvidenceNotes.participants(after: 3, on: $0) }
    #expect(later.map(\.rawValue) == ["c", "b"])
  }

  @Test("A change that is undone leaves no note")
  func undone() throws {
    struct Undone: Error {}
    let key = sam
    #expect(throws: Undone.self) {
      try village.kith.write { connection in
        try EvidenceNotes.changed(key, on: connection)
        throw Undone()
      }
    }
    #expect(try position() == 0)
  }
}
