import Identity
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import PeerLog

/// Everybody is read in the order of keys, without sorting.
@Suite struct EverybodyReaderTests {
  let village: Village

  init() throws { village = try Village() }

  @Test("Every statement walks along an index and sorts nothing")
  func indices() throws {
    let store = FailingDatabase(village.kith)
    try store.write { connection in
      for number in 0..<6 {
        let key = ParticipantKey(rawValue: "\(number)")
        try ParticipantStore.add(
          Participant(key: key, language: .english, joined: Village.today), on: connection)
      }
    }
    let before = store.seen
    let reader = EverybodyReader(store, under: ConsentTerms(nil), for: [], .allAnswers, parts: 3)
    let counts = try store.read { connection in
      try reader.count(on: connection, from: { 0 }, { count, _ in count += 1 })
    }
    #expect(counts == [2, 2, 2])
    let statements = store.seen.subtracting(before)
    #expect(statements.count > 5)
    for sql in statements where !sql.hasPrefix("SELECT COUNT(*)") {
      let values = Set(sql.matches(of: /\$\d+/).map { String($0.output) }).map { _ in Value.null }
      let plan = try village.kith.read {
        try $0.all("EXPLAIN QUERY PLAN \(sql)", values) { $0.text(3) }
      }
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(sql)\n\(plan)")
      #expect(
        plan.allSatisfy { !$0.hasPrefix("SCAN") || $0.contains("USING COVERING INDEX") },
        "\(sql)\n\(plan)")
    }
  }
}
