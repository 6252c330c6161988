public import Identity
public import Storage
internal import Time

/// Whom the figures count, and with what: the one place that says so.
///
/// Counted are people who joined and whose answers ``ConsentTerms`` say may be used. Logs of
/// somebody who has not joined yet wait; those of somebody who took everything out are gone.
public enum CountedStore {
  /// A participant as the figures count them; `nil` if they are not counted.
  public static func person(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> CountedPerson? {
    guard let (_, person) = try known(key, under: terms, on: connection), !person.logs.isEmpty
    else { return nil }
    return person
  }

  /// A participant as figures of who takes part count them, whether they have a log yet or not; `nil` if
  /// they are not counted.
  public static func member(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> CountedMember? {
    guard let (joined, person) = try known(key, under: terms, on: connection) else { return nil }
    let lines = LogLines.of(connection)
    // Of several logs about one day the last counts.
    let first =
      person.logs.isEmpty
      ? nil
      : try connection.first(
        """
        SELECT answers, questionnaire FROM log WHERE participant = $1
        ORDER BY day, sent DESC, key DESC LIMIT 1
        """, [.text(key.rawValue)]
      ) { try lines.line($0.text(0), .answers, of: $0.text(1), on: connection).text }
    return CountedMember(joined: joined, firstAnswers: first ?? "", person: person)
  }

  private static func known(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> (joined: Day, person: CountedPerson)? {
    guard let participant = try counted(key, under: terms, on: connection) else { return nil }
    let lines = LogLines.of(connection)
    let logs = try connection.all(
      """
      SELECT day, scores, questionnaire FROM log WHERE participant = $1 ORDER BY day, sent, key
      """, [.text(key.rawValue)]
    ) {
      CountedPerson.Log(
        day: Day(iso: $0.text(0)) ?? Day(number: 0),
        scores: try lines.line($0.text(1), .scores, of: $0.text(2), on: connection).text)
    }
    let person = CountedPerson(
      area: participant.area, project: participant.project,
      background: try BackgroundStore.typed(by: key, on: connection), logs: logs)
    return (participant.joined, person)
  }

  /// Hands over everybody who joined, counted or not, in the order of their keys, within one read.
  public static func eachJoined(
    on connection: any Connection, _ body: (ParticipantKey) throws -> Void
  ) throws {
    let some = "SELECT key FROM participant WHERE key > $1 ORDER BY key LIMIT $2"
    var last = ParticipantKey(rawValue: "")
    while let end = try each(some, after: last, 10_000, on: connection, body) { last = end }
  }

  /// Whether the figures count somebody, if they have sent a log.
  public static func isCounted(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> Bool {
    try counted(key, under: terms, on: connection) != nil
  }

  private static func counted(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> Participant? {
    guard let participant = try ParticipantStore.participant(key, on: connection),
      try terms.mayUse(key, for: .evidence, on: connection)
    else { return nil }
    return participant
  }

  /// Hands over everybody with a log, counted or not, in the order of their keys, within one read.
  ///
  /// For those who look at the logs themselves and not at the notes.
  public static func eachWithLogs(
    on connection: any Connection, _ body: (ParticipantKey) throws -> Void
  ) throws {
    var last = ParticipantKey(rawValue: "")
    while let end = try eachWithLogs(after: last, on: connection, body) { last = end }
  }

  /// Hands over some people with a log, in the order of their keys, for whoever goes through everybody in
  /// many short reads.
  ///
  /// - Parameters:
  ///   - key: Whom to go on after; empty for the first.
  ///   - limit: How many at most.
  ///   - connection: A connection to the store.
  ///   - body: Told each of them.
  /// - Returns: Whom to go on after next; `nil` when nobody is left.
  /// - Throws: what the store or `body` throws.
  public static func eachWithLogs(
    after key: ParticipantKey, limit: Int = 10_000, on connection: any Connection,
    _ body: (ParticipantKey) throws -> Void
  ) throws -> ParticipantKey? {
    let some =
      "SELECT DISTINCT participant FROM log WHERE participant > $1 ORDER BY participant LIMIT $2"
    return try each(some, after: key, limit, on: connection, body)
  }

  private static func each(
    _ some: String, after key: ParticipantKey, _ limit: Int, on connection: any Connection,
    _ body: (ParticipantKey) throws -> Void
  ) throws -> ParticipantKey? {
    let keys = try connection.all(some, [.text(key.rawValue), .integer(Int64(limit))]) {
      ParticipantKey(rawValue: $0.text(0))
    }
    for key in keys { try body(key) }
    return keys.last
  }
}
