import Identity
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import PeerLog

/// A large change that brings people and logs leaves what the same changes one by one leave.
@Suite struct LogIntakeTests {
  /// What a step brings: somebody who joins, or logs of somebody.
  private enum Step {
    case person(ParticipantKey, background: String, agrees: Bool)
    case logs(ParticipantKey, [String])
  }

  private static let moment = Instant(seconds: 1_000_000)

  private func steps(_ random: inout Chance, _ people: Range<Int>) -> [Step] {
    var keys: [String] = []
    return (0..<60).flatMap { number -> [Step] in
      let key = ParticipantKey(
        rawValue: "p\(random.number(in: people.lowerBound...people.upperBound))")
      if random.once(in: 3) {
        return [
          .person(
            key, background: random.once(in: 3) ? "" : "b=\(number)", agrees: random.once(in: 2))
        ]
      }
      // Some come twice.
      if keys.isEmpty || !random.once(in: 4) { keys.append("log \(number)") }
      return [.logs(key, [random.pick(keys), "other \(number)"])]
    }
  }

  private func log(_ key: String, _ participant: ParticipantKey) -> Log {
    Log(
      key: LogKey(rawValue: key), participant: participant, questionnaire: "free",
      day: Village.today,
      language: .english, mode: .paper, answers: "x", scores: "y", started: Self.moment,
      sent: Self.moment)
  }

  private func agreement(_ agrees: Bool) -> [ConsentStore.Record] {
    [.init(statement: "consent.research", version: 2, agreed: agrees)]
  }

  private func oneByOne(_ steps: [Step], on connection: any Connection) throws {
    for step in steps {
      switch step {
      case .person(let key, let background, let agrees):
        guard try ParticipantStore.participant(key, on: connection) == nil else {
          try ToldStore.keep(key, on: connection)
          continue
        }
        try ParticipantStore.add(
          Participant(key: key, language: .english, joined: Village.today), on: connection)
        try ConsentStore.record(agreement(agrees), by: key, at: Self.moment, on: connection)
        if !background.isEmpty {
          try BackgroundStore.keep(background, of: key, at: Self.moment, on: connection)
        }
      case .logs(let key, let logs):
        for name in logs { try LogStore.add(log(name, key), on: connection) }
      }
    }
  }

  private func atOnce(_ steps: [Step], on connection: any Connection) throws {
    try LogIntake.run(on: connection) { intake in
      for step in steps {
        switch step {
        case .person(let key, let background, let agrees):
          let isNew = try intake.add(
            Participant(key: key, language: .english, joined: Village.today))
          guard isNew else { continue }
          try intake.agree(key, to: agreement(agrees), at: Self.moment)
          try intake.keep(background: background, of: key, at: Self.moment)
        case .logs(let key, let logs):
          let before = try intake.logs(of: key)
          #expect(try before == LogStore.logs(of: key, on: connection))
          let new = try intake.add(
            logs.map { name in
              let log = log(name, key)
              return IncomingLog(
                key: log.key, questionnaire: log.questionnaire, day: log.day,
                language: log.language, mode: log.mode, answers: LogLine("x"), scores: LogLine("y"),
                started: log.started, sent: log.sent, edition: "")
            }, of: key)
          #expect(try LogStore.logs(of: key, on: connection).count == before.count + new)
        }
      }
    }
  }

  /// Everything in the tables, and who was noted after a position.
  private func content(_ village: Village, after position: Int) throws -> [String] {
    try village.kith.read { connection in
      let tables = [
        ("participant", 6), ("consent", 5), ("background", 3), ("log", 11), ("told_person", 8),
      ]
      let rows = try tables.flatMap { table, columns in
        try connection.all("SELECT * FROM \(table)") { row in
          "\(table) " + (0..<columns).map { row.optionalText($0) ?? "-" }.joined(separator: "|")
        }
      }
      let noted = try EvidenceNotes.participants(after: position, on: connection)
      return rows.sorted() + noted.map(\.rawValue).sorted()
    }
  }

  @Test("One by one or at once, before figures were given out and after", arguments: 1...12)
  func same(seed: Int) throws {
    var contents: [[String]] = []
    for isAtOnce in [false, true] {
      var random = Chance(seed)
      let village = try Village()
      let (first, then) = (steps(&random, 0..<12), steps(&random, 6..<30))
      let isTold = random.once(in: 2)
      let position = try village.kith.write { connection in
        try oneByOne(first, on: connection)
        let taken = ParticipantKey(rawValue: "p3")
        for log in try LogStore.logs(of: taken, on: connection) {
          try SentLogs.takeOut(log, at: Village.today, on: connection)
        }
        let position = try EvidenceNotes.position(on: connection)
        if isTold { _ = try ToldStore.tell([], turn: 0, position: position, on: connection) }
        return position
      }
      try village.kith.write { connection in
        // What was taken out comes again.
        for steps in [then, first] {
          if isAtOnce {
            try atOnce(steps, on: connection)
          } else {
            try oneByOne(steps, on: connection)
          }
        }
      }
      contents.append(try content(village, after: position))
    }
    #expect(contents[0] == contents[1])
    #expect(contents[0].contains { $0.hasPrefix("log ") })
  }
}
