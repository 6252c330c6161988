internal import Dispatch
public import Identity
public import Instruments
public import PeerLog
internal import Programme
public import Storage
internal import Synchronization
public import Time
internal import Wording

/// A programme with two areas, whose people join, log, correct, move and leave as the test says.
open class Fellowship {
  /// The house they meet in.
  public let support: TestHouse
  /// The questionnaires they are asked.
  public let library: InstrumentLibrary
  private let full: Questionnaire
  private var sent = 0

  /// The day of the programme.
  public static let today = Day(year: 2026, month: 3, day: 14) ?? Day(number: 0)
  /// Its areas.
  public static let areas = ["north", "south"].map { PlaceKey(rawValue: $0) }

  /// A programme with nobody in it, whose other store has more steps behind it.
  public init(kith more: [Migration] = []) throws {
    support = try TestHouse(
      kith: ProgrammeMigrations.all + PeerLogMigrations.all + more, time: TestClock(Self.today))
    library = try Repository.instruments()
    guard let full = library.questionnaires["monthly-full"] else { throw NoVersion() }
    self.full = full
    try support.kith.write { connection in
      try PlacesStore.create(
        programme: PlaceKey(rawValue: "programme"), name: "Harbour", on: connection)
      for area in Self.areas {
        try PlacesStore.add(area: area, name: "The \(area.rawValue)", on: connection)
      }
    }
  }

  /// The version that logs are of is none.
  public struct NoVersion: Error {}

  /// The store of what they logged.
  public var kith: FailingDatabase { support.kith }

  /// A log with answers to everything that is scored, by chance; some are left out.
  public func log(
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
  public func join(
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
  public func consent(_ agrees: Bool, of key: ParticipantKey, on connection: any Connection) throws
  {
    sent += 1
    try ConsentStore.record(
      [.init(statement: "consent.research", version: 1, agreed: agrees)], by: key,
      at: Instant(seconds: sent), on: connection)
  }

  /// Makes a change and waits until it is done.
  public func change(_ body: @escaping (Fellowship, any Connection) throws -> Void) throws {
    try changes([body])[0].get()
  }

  /// Makes changes that wait together, as those of many people do, and gives what became of each.
  ///
  /// Nothing else may use meanwhile what the changes hold.
  public func changes(
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
