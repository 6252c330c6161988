public import Identity
public import Storage
public import Time

/// What is given out for research: of the people whose answers may be used, everything but who they are.
///
/// Who that is, ``ConsentTerms`` says.
public enum ResearchStore {
  /// One log of a person.
  public struct SentLog: Sendable {
    /// Which version of the log it is.
    public let questionnaire: String
    /// The day it counts back from.
    public let day: String
    /// The language it was answered in.
    public let language: String
    /// How it was filled in.
    public let mode: String
    /// The answers.
    public let answers: LogLine
    /// The scores.
    public let scores: LogLine
    /// When it was begun.
    public let started: Instant
    /// When it was sent.
    public let sent: Instant
    /// Which edition of each instrument was asked, as ``Log/edition`` says it.
    public let edition: String
  }

  /// Somebody whose answers may be used.
  public struct Member: Sendable {
    /// The random key that links their records; never given out.
    public let key: ParticipantKey
    /// The language they chose.
    public let language: String
    /// The area they take part in.
    public let area: PlaceKey?
    /// The project they take part in.
    public let project: PlaceKey?
    /// The day they joined.
    public let joined: String
    /// The version of the statement that they agreed to last.
    public let consentVersion: Int
    /// When they agreed to it.
    public let consentGiven: Instant
    /// How many logs they sent.
    public let logs: Int
  }

  /// Everybody whose answers may be used for research under the terms as they stand now.
  public static func people(
    under terms: ConsentTerms, on connection: any Connection
  ) throws -> [Member] {
    var members: [Member] = []
    try addPeople(under: terms, in: KeyRange(), to: &members, on: connection)
    return members
  }

  /// Everybody whose answers may be used for research under the terms as they stand now, read by several
  /// threads.
  ///
  /// - Returns: what `body` makes of those that each thread has found.
  public static func people<Result>(
    under terms: ConsentTerms, in read: SharedRead, _ body: @Sendable ([Member]) -> Result
  ) throws -> [Result] {
    let (ranges, joined) = try read.first {
      (try KeyRange.dividing(into: read.count, on: $0), try totals(on: $0).people)
    }
    return try read.onEach { place, connection in
      guard place < ranges.count else { return body([]) }
      var members: [Member] = []
      // An array that grows leaves behind what it was.
      members.reserveCapacity(joined / ranges.count + 1)
      try addPeople(under: terms, in: ranges[place], to: &members, on: connection)
      return body(members)
    }
  }

  private static func addPeople(
    under terms: ConsentTerms, in range: KeyRange, to members: inout [Member],
    on connection: any Connection
  ) throws {
    var (range, known) = (range, KnownPlaces())
    while true {
      let batch = try MemberBatch(in: range, under: terms, &known, on: connection)
      members += batch.members
      guard let last = batch.last else { return }
      range.after = last
    }
  }

  /// How many people have joined, and how many logs there are in all.
  public static func totals(on connection: any Connection) throws -> (people: Int, logs: Int) {
    let people = try connection.first("SELECT COUNT(*) FROM participant") { $0.integer(0) } ?? 0
    let logs = try connection.first("SELECT COUNT(*) FROM log") { $0.integer(0) } ?? 0
    return (people, logs)
  }
}

extension ResearchStore {
  /// Everybody who has joined or has taken everything out; to find the people of a cut again.
  public static func everybody(on connection: any Connection) throws -> [ParticipantKey] {
    try connection.all("SELECT key FROM participant UNION SELECT participant FROM withdrawal") {
      ParticipantKey(rawValue: $0.text(0))
    }
  }

  /// Who has taken everything out; for an import, which asks about everybody.
  public static func gone(on connection: any Connection) throws -> Set<ParticipantKey> {
    Set(
      try connection.all("SELECT participant FROM withdrawal") {
        ParticipantKey(rawValue: $0.text(0))
      })
  }

  /// Who has sent a log; for an import, which asks about everybody.
  public static func withLogs(on connection: any Connection) throws -> [ParticipantKey] {
    try connection.all("SELECT DISTINCT participant FROM log") {
      ParticipantKey(rawValue: $0.text(0))
    }
  }

  /// The keys of logs that were taken out or set aside; for an import, which asks about all of them.
  public static func formerLogs(on connection: any Connection) throws -> Set<LogKey> {
    Set(
      try connection.all("SELECT log FROM taken_out UNION SELECT key FROM set_aside") {
        LogKey(rawValue: $0.text(0))
      })
  }

  /// The last day on which somebody took a log out; for an import, which asks about everybody.
  public static func takenOut(on connection: any Connection) throws -> [ParticipantKey: Day] {
    var last: [ParticipantKey: Day] = [:]
    try connection.each(
      "SELECT participant, MAX(day) FROM taken_out GROUP BY participant", []
    ) { row in
      last[ParticipantKey(rawValue: row.text(0))] = Day(iso: row.text(1))
    }
    return last
  }
}
