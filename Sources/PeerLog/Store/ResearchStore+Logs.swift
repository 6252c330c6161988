public import Identity
public import Storage
internal import Time

extension ResearchStore {
  /// Every log of a person, in the order of their days; those of one day by the moment they were sent, and then
  /// by their keys.
  public static func logs(
    of key: ParticipantKey, on connection: any Connection
  ) throws -> [SentLog] {
    let logs = try logs(byDay, key, connection)
    // The index has them by day, and two of one day are rare: SQLite would sort everybody's by the rest, with
    // everything that they say.
    let isSorted = zip(logs, logs.dropFirst()).allSatisfy { $0.day != $1.day }
    return isSorted ? logs : try self.logs(byMoment, key, connection)
  }

  private static let columns =
    "questionnaire, day, language, mode, answers, scores, started, sent, edition"

  private static let byDay = "SELECT \(columns) FROM log WHERE participant = $1 ORDER BY day"

  private static let byMoment =
    "SELECT \(columns) FROM log WHERE participant = $1 ORDER BY day, sent, key"

  private static func logs(
    _ sql: String, _ key: ParticipantKey, _ connection: any Connection
  ) throws -> [SentLog] {
    let lines = LogLines.of(connection)
    return try connection.all(sql, [.text(key.rawValue)]) { row in
      let version = row.text(0)
      return SentLog(
        questionnaire: version, day: row.text(1), language: row.text(2), mode: row.text(3),
        answers: try lines.line(row.text(4), .answers, of: version, on: connection),
        scores: try lines.line(row.text(5), .scores, of: version, on: connection),
        started: Instant(seconds: row.integer(6)), sent: Instant(seconds: row.integer(7)),
        edition: row.text(8))
    }
  }
}
