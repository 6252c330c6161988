public import Identity
public import Storage
internal import Time

// Asking about some people at once takes two thirds of the time of asking about one after the other.
extension ResearchStore {
  /// How many people a statement asks about.
  private static let most = 64

  private static let some = "(\((1...most).map { "$\($0)" }.joined(separator: ", ")))"

  /// Runs a statement with ``some`` in it, as often as it takes to ask about everybody.
  private static func each(
    _ sql: String, _ keys: [ParticipantKey], on connection: any Connection,
    _ body: (any Row) throws -> Void
  ) throws {
    for start in stride(from: 0, to: keys.count, by: most) {
      // The last place is filled again and again; nobody is told of twice.
      let values = (start..<start + most).map { Value.text(keys[min($0, keys.count - 1)].rawValue) }
      try connection.each(sql, values, body)
    }
  }

  /// What is known of some members beside their logs.
  public static func persons(
    _ members: [Member], on connection: any Connection
  ) throws -> [ParticipantKey: Person] {
    let byKey = Dictionary(members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var persons: [ParticipantKey: Person] = [:]
    try each(
      """
      SELECT key, language, area, project, joined,
        (SELECT answers FROM background WHERE background.participant = participant.key)
      FROM participant WHERE key IN \(some)
      """, members.map(\.key), on: connection
    ) { row in
      let key = ParticipantKey(rawValue: row.text(0))
      guard let member = byKey[key] else { return }
      persons[key] = Person(
        member: member, language: row.text(1), area: row.optionalText(2).map(PlaceKey.init),
        project: row.optionalText(3).map(PlaceKey.init), joined: row.text(4),
        background: row.optionalText(5) ?? "")
    }
    return persons
  }

  /// Every log of some people, each person's in the order of their days.
  public static func logs(
    of keys: [ParticipantKey], on connection: any Connection
  ) throws -> [ParticipantKey: [SentLog]] {
    var logs: [ParticipantKey: [SentLog]] = [:]
    try each(
      """
      SELECT \(columns), participant FROM log WHERE participant IN \(some)
      ORDER BY participant, day
      """, keys, on: connection
    ) { row in
      logs[ParticipantKey(rawValue: row.text(9)), default: []].append(
        try log(row, on: connection))
    }
    // The index has them by day, and two of one day are rare: SQLite would sort everybody's by the rest, with
    // everything that they say.
    for (key, some) in logs where zip(some, some.dropFirst()).contains(where: { $0.day >= $1.day })
    {
      logs[key] = try self.logs(of: key, on: connection)
    }
    return logs
  }

  /// Every log of a person, in the order of their days.
  public static func logs(
    of key: ParticipantKey, on connection: any Connection
  ) throws -> [SentLog] {
    try connection.all(
      "SELECT \(columns) FROM log WHERE participant = $1 ORDER BY day, sent, key",
      [.text(key.rawValue)]
    ) { try log($0, on: connection) }
  }

  private static let columns =
    "questionnaire, day, language, mode, answers, scores, started, sent, edition"

  private static func log(_ row: any Row, on connection: any Connection) throws -> SentLog {
    let lines = LogLines.of(connection)
    let version = row.text(0)
    return SentLog(
      questionnaire: version, day: row.text(1), language: row.text(2), mode: row.text(3),
      answers: try lines.line(row.text(4), .answers, of: version, on: connection),
      scores: try lines.line(row.text(5), .scores, of: version, on: connection),
      started: Instant(seconds: row.integer(6)), sent: Instant(seconds: row.integer(7)),
      edition: row.text(8))
  }
}
