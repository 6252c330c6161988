public import Identity
public import Storage
public import Time

/// One large change that brings people and their logs, such as an import.
///
/// It does what the functions of the stores do for one person or one log, but asks once what they ask every
/// time, and notes each person once: those questions and notes took a third of the time of storing. What it
/// remembers of people is their keys.
public final class LogIntake {
  private let connection: any Connection
  private let former: Set<LogKey>
  /// Whether figures were ever given out, so that what people are counted with has to be kept.
  private let isTold: Bool
  /// Who has logs, and whom the figures count otherwise after this change.
  private var withLogs: Set<ParticipantKey>
  private var isChanged: Set<ParticipantKey> = []
  /// The same in the order in which they were first changed.
  private var changed: [ParticipantKey] = []

  private init(on connection: any Connection) throws {
    self.connection = connection
    former = try ResearchStore.formerLogs(on: connection)
    isTold = try ToldStore.turn(on: connection) > 0
    withLogs = Set(try ResearchStore.withLogs(on: connection))
  }

  /// Takes in what `body` brings, and notes whom the figures count anew.
  ///
  /// - Parameters:
  ///   - connection: A change of the `kith` store.
  ///   - body: Brings people and logs.
  /// - Returns: what `body` returns.
  /// - Throws: what the store or `body` throws.
  public static func run<Result>(
    on connection: any Connection, _ body: (LogIntake) throws -> Result
  ) throws -> Result {
    let intake = try LogIntake(on: connection)
    let result = try body(intake)
    try EvidenceNotes.changed(intake.changed, on: connection)
    return result
  }

  /// Keeps what figures say of somebody before it changes.
  private func keepTold(_ key: ParticipantKey) throws {
    if isTold, !isChanged.contains(key) { try ToldStore.keep(key, on: connection) }
  }

  private func change(_ key: ParticipantKey) {
    if isChanged.insert(key).inserted { changed.append(key) }
  }

  /// Adds a participant.
  ///
  /// - Returns: whether they are new; one with the same key stays as it is, with everything it said.
  public func add(_ participant: Participant) throws -> Bool {
    try keepTold(participant.key)
    guard try ParticipantStore.insert(participant, on: connection) else { return false }
    change(participant.key)
    return true
  }

  /// Keeps what somebody who is new agreed to.
  public func agree(
    _ key: ParticipantKey, to records: [ConsentStore.Record], at moment: Instant
  ) throws {
    try ConsentStore.insert(records, by: key, at: moment, on: connection)
  }

  /// Keeps what somebody who is new said about themselves.
  public func keep(background: String, of key: ParticipantKey, at moment: Instant) throws {
    guard !background.isEmpty else { return }
    try BackgroundStore.insert(background, of: key, at: moment, on: connection)
  }

  /// Every log of a participant, those of this change too.
  public func logs(of key: ParticipantKey) throws -> [Log] {
    withLogs.contains(key) ? try LogStore.logs(of: key, on: connection) : []
  }

  /// Keeps logs of a participant; one with the key of a log that is there, or that was taken out or set
  /// aside, is passed over.
  ///
  /// - Returns: how many are new.
  public func add(_ logs: [IncomingLog], of key: ParticipantKey) throws -> Int {
    try keepTold(key)
    var new = 0
    for log in logs where !former.contains(log.key) {
      new += try connection.run(Self.insertion, log.values(of: key))
    }
    if new > 0 {
      withLogs.insert(key)
      change(key)
    }
    return new
  }

  private static let insertion = """
    INSERT INTO log (\(LogStore.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (key) DO NOTHING
    """
}
