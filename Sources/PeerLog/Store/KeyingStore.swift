public import Identity
public import Storage
public import Time
internal import Wording

/// Sheets that are being typed in, and that something of them was read.
public enum KeyingStore {
  /// That somebody opened a page with what was typed of a sheet.
  public struct Reading: Sendable, Equatable {
    /// The sheet.
    public let keying: KeyingKey
    /// Who opened it.
    public let account: AccountKey
    /// When.
    public let moment: Instant
    /// Which page.
    public let page: Keying.Page
  }

  /// Keeps a sheet as it stands now.
  ///
  /// No trace is left of what was typed once it has become a log.
  static func keep(_ keying: Keying, on connection: any Connection) throws {
    if keying.stage == .kept { connection.leaveNoTrace() }
    try connection.run(
      """
      INSERT INTO keying (key, participant, project, questionnaire, day, language, helped, twice, stage,
        first_by, first_typed, second_by, second_typed, started, ended)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      ON CONFLICT (key) DO UPDATE SET stage = excluded.stage, first_typed = excluded.first_typed,
        second_by = excluded.second_by, second_typed = excluded.second_typed, ended = excluded.ended
      """,
      [
        .text(keying.key.rawValue), .text(keying.participant.rawValue),
        .text(keying.project.rawValue), .text(keying.questionnaire), .text(keying.day.iso),
        .text(keying.language.rawValue), .integer(keying.isHelped ? 1 : 0),
        .integer(keying.isTwice ? 1 : 0), .text(keying.stage.rawValue),
        .text(keying.firstBy.rawValue), .text(keying.first),
        .text(optional: keying.secondBy?.rawValue), .text(keying.second),
        .integer(Int64(keying.started.seconds)),
        keying.ended.map { .integer(Int64($0.seconds)) } ?? .null,
      ])
  }

  /// The sheet with a key.
  public static func keying(
    _ key: KeyingKey, on connection: any Connection
  ) throws -> Keying? {
    try connection.first("SELECT \(columns) FROM keying WHERE key = $1", [.text(key.rawValue)]) {
      keying($0)
    }
  }

  /// The sheets of a project, the newest first.
  public static func sheets(
    of project: PlaceKey, on connection: any Connection
  ) throws -> [Keying] {
    try connection.all(
      "SELECT \(columns) FROM keying WHERE project = $1 ORDER BY started DESC, key",
      [.text(project.rawValue)]
    ) { keying($0) }
  }

  /// The sheets of a participant, in the order in which they were begun.
  public static func sheets(
    by participant: ParticipantKey, on connection: any Connection
  ) throws -> [Keying] {
    try connection.all(
      "SELECT \(columns) FROM keying WHERE participant = $1 ORDER BY started, key",
      [.text(participant.rawValue)]
    ) { keying($0) }
  }

  /// Throws away a sheet that has been begun, with all that was typed.
  static func discard(_ key: KeyingKey, on connection: any Connection) throws {
    connection.leaveNoTrace()
    try connection.run("DELETE FROM keying_reading WHERE keying = $1", [.text(key.rawValue)])
    try connection.run("DELETE FROM keying WHERE key = $1", [.text(key.rawValue)])
  }

  /// Throws away every sheet under way whose last day is over, with all that was typed.
  ///
  /// - Returns: How many there were.
  public static func discardLapsed(
    on today: Day, _ connection: any Connection
  ) throws -> Int {
    // The first second of the day on which those begun that day are kept for the last time.
    let lasting = Int64((today + -Keying.daysHalfTyped).number * 86_400)
    let lapsed = try connection.all(
      "SELECT key FROM keying WHERE stage <> 'kept' AND started < $1", [.integer(lasting)]
    ) { KeyingKey(rawValue: $0.text(0)) }
    for key in lapsed { try discard(key, on: connection) }
    return lapsed.count
  }

  /// Notes that somebody is shown what was typed.
  static func note(
    _ page: Keying.Page, of keying: Keying, by account: AccountKey, at moment: Instant,
    on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO keying_reading (keying, participant, account, moment, page)
      VALUES ($1, $2, $3, $4, $5)
      """,
      [
        .text(keying.key.rawValue), .text(keying.participant.rawValue), .text(account.rawValue),
        .integer(Int64(moment.seconds)), .text(page.rawValue),
      ])
  }

  /// Who was shown what was typed of a sheet, and when.
  public static func readings(
    of key: KeyingKey, on connection: any Connection
  ) throws -> [Reading] {
    try connection.all(
      "SELECT account, moment, page FROM keying_reading WHERE keying = $1 ORDER BY moment",
      [.text(key.rawValue)]
    ) { row in
      Reading(
        keying: key, account: AccountKey(rawValue: row.text(0)),
        moment: Instant(seconds: row.integer(1)), page: Keying.Page(rawValue: row.text(2)) ?? .first
      )
    }
  }

  private static let columns = """
    key, participant, project, questionnaire, day, language, helped, twice, stage, first_by, first_typed,
    second_by, second_typed, started, ended
    """

  private static func keying(_ row: any Row) -> Keying {
    Keying(
      key: KeyingKey(rawValue: row.text(0)), participant: ParticipantKey(rawValue: row.text(1)),
      project: PlaceKey(rawValue: row.text(2)), questionnaire: row.text(3),
      day: Day(iso: row.text(4)) ?? Day(number: 0), language: Language(rawValue: row.text(5)),
      isHelped: row.integer(6) == 1, isTwice: row.integer(7) == 1,
      stage: Keying.Stage(rawValue: row.text(8)) ?? .kept,
      firstBy: AccountKey(rawValue: row.text(9)), first: row.text(10),
      secondBy: row.optionalText(11).map(AccountKey.init), second: row.text(12),
      started: Instant(seconds: row.integer(13)),
      ended: row.isNull(14) ? nil : Instant(seconds: row.integer(14)))
  }
}
