import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Impact

/// The findings are those of the logs that are there, whatever happened before.
@Suite struct LiveEvidenceTests {
  let people: CountedFellowship

  init() throws { people = try CountedFellowship() }

  private func key(_ number: Int) -> ParticipantKey { ParticipantKey(rawValue: "p\(number)") }

  /// One thing that somebody does.
  private func happen(_ dice: inout Dice, on connection: any Connection) throws {
    let key = key(dice.below(12))
    let day = Fellowship.today + -dice.below(400)
    switch dice.below(12) {
    case 0, 1:
      try people.join(
        key, area: [nil, Fellowship.areas[0], Fellowship.areas[1]][dice.below(3)],
        background: "background.gender=\(["male", "female", "prefer-not", "<b>"][dice.below(4)])",
        on: connection)
    case 2:
      try ParticipantStore.move(key, area: Fellowship.areas[0], project: nil, on: connection)
    case 3: try people.consent(dice.below(3) > 0, of: key, on: connection)
    case 4:
      let log = people.log(&dice, of: key, day: day)
      guard let old = try LogStore.logs(of: key, on: connection).first else { break }
      try connection.run(
        "UPDATE log SET answers = $1, scores = $2 WHERE key = $3",
        [.text(log.answers), .text(log.scores), .text(old.key.rawValue)])
      try EvidenceNotes.changed(key, on: connection)
    case 5 where dice.below(3) == 0:
      try Withdrawal.remove(key, at: Fellowship.today, on: connection)
    default: try LogStore.add(people.log(&dice, of: key, day: day), on: connection)
    }
  }

  @Test("Whatever happens, the findings are those of the logs; what is undone leaves no trace")
  func anything() throws {
    struct Undone: Error {}
    var dice = Dice(1)
    for round in 0..<40 {
      let changes = (0..<4).map { _ in
        (isUndone: dice.below(4) == 0, dices: (0..<dice.below(3)).map { _ in Dice(dice.next()) })
      }
      let results = people.changes(
        changes.map { change in
          { people, connection in
            for var dice in change.dices { try happen(&dice, on: connection) }
            if change.isUndone { throw Undone() }
          }
        })
      for (change, result) in zip(changes, results) {
        #expect(((try? result.get()) == nil) == change.isUndone)
      }
      guard round % 5 == 4 else { continue }
      let (now, fresh) = (try people.evidence.current(), try people.fresh())
      #expect(now.report.counts == fresh.report.counts)
      #expect(now.report.answers == fresh.report.answers)
      #expect(now.course == fresh.course)
    }
    let found = try people.evidence.verify()
    #expect(found.isRight && found.logs > 40 && found.people > 4, "\(found)")
  }

  @Test("Somebody who takes everything out leaves every sum as it would be without them")
  func leaving() throws {
    var dice = Dice(2)
    let logs = (0..<30).map { number in
      people.log(&dice, of: key(number % 6), day: Fellowship.today + -31 * (number / 6))
    }
    let others = logs.filter { $0.participant != key(3) }
    try people.change { people, connection in
      for number in 0..<6 where number != 3 {
        try people.join(key(number), area: Fellowship.areas[0], on: connection)
      }
      for log in others { try LogStore.add(log, on: connection) }
    }
    let before = try people.evidence.bytes()
    try people.change { people, connection in
      try people.join(key(3), area: Fellowship.areas[1], on: connection)
      for log in logs where log.participant == key(3) { try LogStore.add(log, on: connection) }
    }
    #expect(try people.evidence.bytes() != before)
    try people.change { try Withdrawal.remove(key(3), at: Fellowship.today, on: $1) }
    #expect(try people.evidence.bytes() == before)
    #expect(try people.evidence.verify().isRight)
  }

  @Test("A log counts only with joining and agreeing, and no longer when the answer is no")
  func agreement() throws {
    var dice = Dice(3)
    let logs = (0..<3).map { people.log(&dice, of: key(1), day: Fellowship.today + -31 * $0) }
    func counted() throws -> Int { try people.evidence.current().report.counts.logs }
    let sam = key(1)
    try people.change { for log in logs { try LogStore.add(log, on: $1) } }
    #expect(try counted() == 0)
    try people.change { try $0.join(sam, agrees: false, on: $1) }
    #expect(try counted() == 0)
    try people.change { try $0.consent(true, of: sam, on: $1) }
    #expect(try counted() == 3)
    try people.change { try $0.consent(false, of: sam, on: $1) }
    #expect(try counted() == 0)
  }

  @Test("Of two logs about one day the later sent counts, and the other is named as left out")
  func sameDay() throws {
    var dice = Dice(4)
    let logs = [0, 0, 31].map { people.log(&dice, of: key(1), day: Fellowship.today + -$0) }
    try people.change { people, connection in
      try people.join(key(1), on: connection)
      for log in logs { try LogStore.add(log, on: connection) }
    }
    let counts = try people.evidence.current().report.counts
    #expect(counts.logs == 2 && counts.pairs == 1)
    #expect(counts.excluded[LiveSummaries.replaced] == 1)
  }

  @Test("A change without a note is found by the check, said without a person, and set right")
  func unnoted() throws {
    var dice = Dice(5)
    let logs = (0..<12).map { number in
      people.log(&dice, of: key(number % 3), day: Fellowship.today + -31 * (number / 3))
    }
    try people.change { people, connection in
      for number in 0..<3 { try people.join(key(number), on: connection) }
      for log in logs { try LogStore.add(log, on: connection) }
    }
    _ = try people.evidence.current()
    try people.kith.write { connection in
      try connection.run("DELETE FROM log WHERE key = $1", [.text(logs[4].key.rawValue)])
      try connection.run(
        "UPDATE log SET scores = 'given_types=3' WHERE key = $1", [.text(logs[7].key.rawValue)])
    }
    let found = try people.evidence.verify()
    #expect(!found.differences.isEmpty && found.otherScores == 1 && found.logs == 11)
    #expect(!found.sentence.contains("\n"))
    for number in 0..<3 { #expect(!found.sentence.contains(key(number).rawValue + " ")) }
    #expect(try people.evidence.verify().differences.isEmpty)
    #expect(try people.evidence.current().report.answers == people.fresh().report.answers)
  }

  @Test("Areas are called what they are called now")
  func names() throws {
    var dice = Dice(6)
    let logs = (0..<12).map { number in
      people.log(&dice, of: key(number % 4), day: Fellowship.today + -31 * (number / 4))
    }
    try people.change { people, connection in
      for number in 0..<4 {
        try people.join(
          key(number), area: Fellowship.areas[number % 2], on: connection)
      }
      for log in logs { try LogStore.add(log, on: connection) }
    }
    func groups() throws -> Set<String?> {
      Set(
        try people.evidence.current().report.answers.filter { $0.by == "region" }
          .flatMap(\.levels).map(\.group))
    }
    #expect(try groups() == ["The north", "The south"])
    #expect(
      try people.evidence.current().course.atFirst.keys.sorted() == ["The north", "The south"])
    try people.kith.write { try $0.run("UPDATE area SET name = 'Uplands' WHERE key = 'north'") }
    #expect(try groups() == ["Uplands", "The south"])
  }
}

extension LiveEvidence {
  /// The sums as bytes, so that two can be compared bit for bit.
  func bytes() throws -> [UInt8] {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      return state.live.exact.bytes
    }
  }
}
