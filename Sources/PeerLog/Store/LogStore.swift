public import Identity
public import Instruments
public import Storage
internal import Time
internal import Wording

/// Logs that were sent.
public enum LogStore {
  /// Keeps a log.
  ///
  /// - Returns: whether it is new; a log with the same key is the same log, sent again, and one that was
  ///   taken out or set aside stays so.
  @discardableResult
  public static func add(_ log: Log, on connection: any Connection) throws -> Bool {
    try ToldStore.keep(log.participant, on: connection)
    let isNew = try insert(log, on: connection)
    if isNew { try EvidenceNotes.changed(log.participant, on: connection) }
    return isNew
  }

  private static func insert(_ log: Log, on connection: any Connection) throws -> Bool {
    try connection.run(
      """
      INSERT INTO log (\(columns))
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
      WHERE NOT EXISTS (SELECT 1 FROM taken_out WHERE taken_out.log = $1)
        AND NOT EXISTS (SELECT 1 FROM set_aside WHERE set_aside.key = $1)
      ON CONFLICT (key) DO NOTHING
      """, try values(of: log, on: connection)) == 1
  }

  private static func values(of log: Log, on connection: any Connection) throws -> [Value] {
    let line = try kept(log, on: connection)
    return [
      .text(log.key.rawValue), .text(log.participant.rawValue), .text(log.questionnaire),
      .text(log.day.iso), .text(log.language.rawValue), .text(log.mode.rawValue),
      .text(line.answers), .text(line.scores), .integer(Int64(log.started.seconds)),
      .integer(Int64(log.sent.seconds)), .text(log.edition),
    ]
  }

  /// How a log's lines are kept.
  private static func kept(
    _ log: Log, on connection: any Connection
  ) throws -> (answers: String, scores: String) {
    let lines = LogLines.of(connection)
    return (
      try lines.kept(log.answers, .answers, of: log.questionnaire, on: connection),
      try lines.kept(log.scores, .scores, of: log.questionnaire, on: connection)
    )
  }

  /// Whose log has a key, or `nil` if no log has it.
  public static func participant(
    of key: LogKey, on connection: any Connection
  ) throws -> ParticipantKey? {
    try connection.first("SELECT participant FROM log WHERE key = $1", [.text(key.rawValue)]) {
      ParticipantKey(rawValue: $0.text(0))
    }
  }

  /// The log with a key.
  public static func log(_ key: LogKey, on connection: any Connection) throws -> Log? {
    try connection.first("SELECT \(columns) FROM log WHERE key = $1", [.text(key.rawValue)]) {
      try log($0, on: connection)
    }
  }

  /// Whether a participant has sent a log.
  static func hasAny(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM log WHERE participant = $1 LIMIT 1", [.text(participant.rawValue)]
    ) { _ in true } ?? false
  }

  /// Every log of a participant, in the order of their days.
  public static func logs(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [Log] {
    try connection.all(
      "SELECT \(columns) FROM log WHERE participant = $1 ORDER BY day, sent, key",
      [.text(participant.rawValue)]
    ) { try log($0, on: connection) }
  }

  /// Puts other answers and another day in a log; everything else of it stays.
  ///
  /// Only ``SentLogs`` does so, because it keeps what was there before.
  static func rewrite(_ log: Log, on connection: any Connection) throws {
    let line = try kept(log, on: connection)
    try connection.run(
      "UPDATE log SET day = $1, answers = $2, scores = $3 WHERE key = $4",
      [.text(log.day.iso), .text(line.answers), .text(line.scores), .text(log.key.rawValue)])
  }

  /// Removes a log.
  ///
  /// Only ``SentLogs`` does so.
  static func remove(_ key: LogKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM log WHERE key = $1", [.text(key.rawValue)])
  }

  /// The day and the version of every log of a participant, by which it is known which is due.
  public static func history(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [Schedule.Sent] {
    try connection.all(
      "SELECT day, questionnaire FROM log WHERE participant = $1", [.text(participant.rawValue)]
    ) { row in
      Schedule.Sent(
        day: Day(iso: row.text(0)) ?? Day(number: 0), questionnaire: row.text(1))
    }
  }

  static let columns =
    "key, participant, questionnaire, day, language, mode, answers, scores, started, sent, edition"

  /// The log of a row with the columns above.
  static func log(_ row: any Row, on connection: any Connection) throws -> Log {
    let lines = LogLines.of(connection)
    let questionnaire = row.text(2)
    return Log(
      key: LogKey(rawValue: row.text(0)),
      participant: ParticipantKey(rawValue: row.text(1)),
      questionnaire: questionnaire,
      day: Day(iso: row.text(3)) ?? Day(number: 0),
      language: Language(rawValue: row.text(4)),
      mode: Log.Mode(rawValue: row.text(5)) ?? .online,
      answers: try lines.line(row.text(6), .answers, of: questionnaire, on: connection).text,
      scores: try lines.line(row.text(7), .scores, of: questionnaire, on: connection).text,
      started: Instant(seconds: row.integer(8)),
      sent: Instant(seconds: row.integer(9)),
      edition: row.text(10))
  }
}
