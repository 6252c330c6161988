public import Identity
public import Storage
internal import Time

/// What logs said before they were changed.
public enum CorrectionStore {
  /// Keeps what a log says now, because it is about to be changed.
  static func keep(_ log: Log, at moment: Instant, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO correction (log, turn, participant, made, day, answers, scores)
      SELECT $1, COALESCE(MAX(turn), 0) + 1, $2, $3, $4, $5, $6 FROM correction WHERE log = $1
      """,
      [
        .text(log.key.rawValue), .text(log.participant.rawValue),
        .integer(Int64(moment.seconds)), .text(log.day.iso), .text(log.answers),
        .text(log.scores),
      ])
  }

  /// The corrections of a log, the first one first.
  public static func corrections(
    of log: LogKey, on connection: any Connection
  ) throws -> [Correction] {
    try connection.all(
      "SELECT \(columns) FROM correction WHERE log = $1 ORDER BY turn", [.text(log.rawValue)]
    ) { correction($0) }
  }

  /// Every correction of a participant's logs, those of one log together and in order.
  public static func corrections(
    by participant: ParticipantKey, on connection: any Connection
  ) throws -> [Correction] {
    try connection.all(
      "SELECT \(columns) FROM correction WHERE participant = $1 ORDER BY log, turn",
      [.text(participant.rawValue)]
    ) { correction($0) }
  }

  /// How often each of a participant's logs was corrected that was at all.
  static func turns(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [LogKey: Int] {
    let turns = try connection.all(
      "SELECT log, MAX(turn) FROM correction WHERE participant = $1 GROUP BY log",
      [.text(participant.rawValue)]
    ) { (LogKey(rawValue: $0.text(0)), $0.integer(1)) }
    return Dictionary(turns, uniquingKeysWith: max)
  }

  /// Forgets the corrections of a log that is taken out.
  static func remove(_ log: LogKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM correction WHERE log = $1", [.text(log.rawValue)])
  }

  private static let columns = "log, turn, made, day, answers, scores"

  private static func correction(_ row: any Row) -> Correction {
    Correction(
      log: LogKey(rawValue: row.text(0)), turn: row.integer(1),
      made: Instant(seconds: row.integer(2)), day: Day(iso: row.text(3)) ?? Day(number: 0),
      answers: row.text(4), scores: row.text(5))
  }
}
