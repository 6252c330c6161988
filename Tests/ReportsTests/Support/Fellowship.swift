import Dispatch
import Evidence
import Exchange
import Identity
import Impact
import Instruments
import PeerLog
import Programme
import Reports
import Storage
import Synchronization
import TestSupport
import Testing
import Time
import Wording

/// A programme with two areas, whose people join, log, correct, move and leave as the test says.
final class Fellowship {
  let support: TestHouse
  let library: InstrumentLibrary
  let counting: Counting
  private let full: Questionnaire
  private var sent = 0

  static let today = Day(year: 2026, month: 3, day: 14) ?? Day(number: 0)
  static let areas = ["north", "south"].map { PlaceKey(rawValue: $0) }

  static func project(in area: PlaceKey) -> PlaceKey {
    PlaceKey(rawValue: "walks-\(area.rawValue)")
  }

  /// So many people with three logs each, in both areas.
  func settle(_ count: Int, seed: UInt64 = 1, of version: String? = nil) throws {
    var dice = Dice(seed)
    var logs: [Log] = []
    for number in 0..<count {
      for month in 0..<3 {
        logs.append(
          log(
            &dice, of: ParticipantKey(rawValue: "p\(number)"), day: Self.today + -31 * month,
            version: version))
      }
    }
    try change { people, connection in
      for number in 0..<count {
        let area = Self.areas[number % 2]
        try people.join(
          ParticipantKey(rawValue: "p\(number)"), area: area,
          background: "background.gender=\(number % 3 == 0 ? "male" : "female")",
          project: number % 4 < 2 ? Self.project(in: area) : nil, on: connection)
      }
      for log in logs { try LogStore.add(log, on: connection) }
    }
  }

  /// What a report says of what is there.
  func bundle(_ place: PlaceKey? = nil, costs: UnitCosts? = nil) throws -> ReportBundle {
    try support.kith.read { connection in
      let places = try #require(try PlacesStore.places(connection))
      return try ReportMaker(counting, library: library, program: "kith 0", costs: costs).bundle(
        of: place, in: places, .usual, day: Self.today.iso, on: connection)
    }
  }

  init() throws {
    support = try TestHouse(
      kith: ProgrammeMigrations.all + PeerLogMigrations.all + ExchangeMigrations.all
        + ReportsMigrations.all,
      time: TestClock(Self.today))
    library = try Repository.instruments()
    counting = Counting(library: library)
    full = try #require(library.questionnaires["monthly-full"])
    try support.kith.write { connection in
      try PlacesStore.create(
        programme: PlaceKey(rawValue: "programme"), name: "Harbour", on: connection)
      for area in Self.areas {
        try PlacesStore.add(area: area, name: "The \(area.rawValue)", on: connection)
        try PlacesStore.add(
          project: Self.project(in: area), name: "Walks in the \(area.rawValue)", in: area,
          on: connection)
      }
    }
  }

  var kith: FailingDatabase { support.kith }

  /// A log with answers to everything that is scored, by chance; some are left out.
  func log(
    _ dice: inout Dice, of key: ParticipantKey, day: Day, named name: String? = nil,
    version: String? = nil
  ) -> Log {
    sent += 1
    let full = version.flatMap { library.questionnaires[$0] } ?? self.full
    var fields: [FieldPair] = []
    for item in full.items where dice.below(20) > 0 {
      switch item.kind {
      case .choice(let scale), .yesNo(let scale):
        fields.append((item.name, scale.options[dice.below(scale.options.count)].code))
      case .number(let rule):
        let isTicked = rule.allowsTick && dice.below(9) == 0
        fields.append((item.name, isTicked ? "ticked" : String(dice.below(4))))
      case .choices, .text: break
      }
    }
    let answers = full.decode(fields)
    return Log(
      key: LogKey(rawValue: name ?? "log \(sent)"), participant: key, questionnaire: full.id,
      day: day, language: .english, mode: .paper, answers: AnswerEncoding.encode(answers.encode()),
      scores: AnswerEncoding.encode(full.score(answers)), started: Instant(seconds: sent),
      sent: Instant(seconds: sent))
  }

  /// Somebody joins and agrees.
  func join(
    _ key: ParticipantKey, area: PlaceKey? = nil, background: String = "",
    project: PlaceKey? = nil, agrees: Bool = true, on connection: any Connection
  ) throws {
    try ParticipantStore.add(
      Participant(key: key, language: .english, area: area, project: project, joined: Self.today),
      on: connection)
    try consent(agrees, of: key, on: connection)
    try BackgroundStore.keep(background, of: key, at: Instant(seconds: 1), on: connection)
  }

  /// Somebody says whether their answers may be used.
  func consent(_ agrees: Bool, of key: ParticipantKey, on connection: any Connection) throws {
    sent += 1
    try ConsentStore.record(
      [.init(statement: "consent.research", version: 1, agreed: agrees)], by: key,
      at: Instant(seconds: sent), on: connection)
  }

  /// Makes a change and waits until it is done.
  func change(_ body: @escaping (Fellowship, any Connection) throws -> Void) throws {
    try changes([body])[0].get()
  }

  /// Makes changes that wait together, as those of many people do, and gives what became of each.
  ///
  /// Nothing else may use meanwhile what the changes hold.
  func changes(
    _ bodies: [(Fellowship, any Connection) throws -> Void]
  ) -> [Result<Void, any Error>] {
    let results = Mutex([Int: Result<Void, any Error>]())
    let all = DispatchGroup()
    for (index, body) in bodies.enumerated() {
      let held = Held(people: self, body: body)
      all.enter()
      kith.write({ try held.body(held.people, $0) }) { result in
        results.withLock { $0[index] = result }
        all.leave()
      }
    }
    all.wait()
    return bodies.indices.compactMap { index in results.withLock { $0[index] } }
  }

  private struct Held: @unchecked Sendable {
    let people: Fellowship
    let body: (Fellowship, any Connection) throws -> Void
  }
}
