import Dispatch
import Evidence
import Foundation
import Identity
import Impact
import Instruments
import PeerLog
import Programme
import Storage
import Time
import Wording

/// Times the live findings over a real database: `bench-live-update [PEOPLE]`, run in the repository.
///
/// The first count after a start, one update after one more log, every model, and the nightly check.
@main
enum LiveUpdate {
  static func main() throws {
    let people = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 5000
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase(path: folder.appending(path: "kith.db").path)
    try database.migrate(
      zip(1..., ProgrammeMigrations.all + PeerLogMigrations.all).map {
        Migration($0, $1.name, $1.statements)
      })
    let library = try instruments()
    guard let questionnaire = library.questionnaires["monthly-full"] else { return }
    let invented = Invented(questionnaire)
    let logs = try invented.fill(database, people: people)
    let clock = ContinuousClock()
    let evidence = LiveEvidence(database, Counting(library: library))
    let first = try clock.measure { try evidence.catchUp() }
    print("\(people) people, \(logs) logs: first count \(first)")
    print("every model: \(try clock.measure { _ = try evidence.current() })")
    var times: [Duration] = []
    for turn in 0..<1000 {
      let log = invented.log(of: turn * 7 % people, number: 100 + turn)
      _ = try database.write { try LogStore.add(log, on: $0) }
      times.append(try clock.measure { try evidence.catchUp() })
    }
    times.sort()
    print("one update: median \(times[500]), 99% \(times[990]), slowest \(times[999])")
    var verification: Verification?
    let nightly = try clock.measure { verification = try evidence.verify() }
    print("nightly check \(nightly): \(verification?.sentence ?? "")")
    database.close()
  }

  private static func instruments() throws -> InstrumentLibrary {
    let folder = "Content/instruments"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }
    return try InstrumentLibrary(
      Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
        }))
  }
}

/// People and logs by chance, the same on every run.
final class Invented: @unchecked Sendable {
  private let questionnaire: Questionnaire
  private var state: UInt64 = 7
  private var scored: [(answers: String, scores: String)] = []

  /// Makes a thousand sets of answers, which all logs share.
  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    for _ in 0..<1000 {
      var fields: [FieldPair] = []
      for item in questionnaire.items {
        switch item.kind {
        case .choice(let scale), .yesNo(let scale):
          fields.append((item.name, scale.options[below(scale.options.count)].code))
        case .number: fields.append((item.name, String(below(12))))
        case .choices, .text: break
        }
      }
      let answers = questionnaire.decode(fields)
      scored.append(
        (
          AnswerEncoding.encode(answers.encode()),
          AnswerEncoding.encode(questionnaire.score(answers))
        ))
    }
  }

  private func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Lets people join and send one to twelve logs each; returns how many logs.
  func fill(_ database: SQLiteDatabase, people: Int) throws -> Int {
    var count = 0
    for start in stride(from: 0, to: people, by: 1000) {
      let added = try database.write { connection in
        var added = 0
        for person in start..<min(start + 1000, people) {
          try self.join(person, on: connection)
          for number in 0..<(1 + self.below(12)) {
            try LogStore.add(self.log(of: person, number: number), on: connection)
            added += 1
          }
        }
        return added
      }
      count += added
    }
    return count
  }

  private func join(_ person: Int, on connection: any Connection) throws {
    let key = ParticipantKey(rawValue: "person-\(person)")
    try ParticipantStore.add(
      Participant(
        key: key, language: .english, area: PlaceKey(rawValue: "area \(below(10))"),
        joined: Day(number: 20_000)), on: connection)
    try ConsentStore.record(
      [.init(statement: "consent.research", version: 1, agreed: true)], by: key,
      at: Instant(seconds: 1), on: connection)
    let background =
      "background.gender=\(["male", "female"][below(2)])&background.age=\(["18-24", "35-44"][below(2)])"
    try BackgroundStore.keep(background, of: key, at: Instant(seconds: 1), on: connection)
  }

  /// One log.
  func log(of person: Int, number: Int) -> Log {
    let (answers, scores) = scored[below(scored.count)]
    return Log(
      key: LogKey(rawValue: "log \(person) \(number)"),
      participant: ParticipantKey(rawValue: "person-\(person)"), questionnaire: questionnaire.id,
      day: Day(number: 20_000 + 30 * number), language: .english, mode: .online, answers: answers,
      scores: scores, started: Instant(seconds: 1), sent: Instant(seconds: number))
  }
}
