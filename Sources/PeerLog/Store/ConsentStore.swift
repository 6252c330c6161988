public import Identity
public import Storage
public import Time

/// What participants agreed to, each statement for itself and every answer kept.
public enum ConsentStore {
  /// One statement, answered.
  public struct Record: Sendable, Equatable {
    /// The statement's id in `Content/instruments/consent.json`.
    public let statement: String
    /// The version of the wording that was read.
    public let version: Int
    /// Yes or no.
    public let agreed: Bool

    /// An answer from its parts.
    public init(statement: String, version: Int, agreed: Bool) {
      self.statement = statement
      self.version = version
      self.agreed = agreed
    }
  }

  /// Keeps answers given at one moment; of two within one second the later counts.
  public static func record(
    _ records: [Record], by participant: ParticipantKey, at moment: Instant,
    on connection: any Connection
  ) throws {
    try ToldStore.keep(participant, on: connection)
    try insert(records, by: participant, at: moment, on: connection)
    try EvidenceNotes.changed(participant, on: connection)
  }

  /// Keeps answers without noting it.
  static func insert(
    _ records: [Record], by participant: ParticipantKey, at moment: Instant,
    on connection: any Connection
  ) throws {
    for record in records {
      try connection.run(
        """
        INSERT INTO consent (participant, statement, version, agreed, given)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (participant, statement, given)
        DO UPDATE SET version = excluded.version, agreed = excluded.agreed
        """,
        [
          .text(participant.rawValue), .text(record.statement), .integer(Int64(record.version)),
          .integer(record.agreed ? 1 : 0), .integer(Int64(moment.seconds)),
        ])
    }
  }

  /// Every answer ever given, the first one first, with when it was given.
  public static func history(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [(record: Record, given: Instant)] {
    try connection.all(
      """
      SELECT statement, version, agreed, given FROM consent WHERE participant = $1
      ORDER BY given, statement
      """, [.text(participant.rawValue)]
    ) { row in
      (
        Record(statement: row.text(0), version: row.integer(1), agreed: row.integer(2) == 1),
        Instant(seconds: row.integer(3))
      )
    }
  }

  /// The latest answer to each statement.
  public static func current(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [Record] {
    var latest: [String: Record] = [:]
    try connection.each(
      """
      SELECT statement, version, agreed FROM consent WHERE participant = $1 ORDER BY given
      """, [.text(participant.rawValue)]
    ) { row in
      latest[row.text(0)] = Record(
        statement: row.text(0), version: row.integer(1), agreed: row.integer(2) == 1)
    }
    return latest.values.sorted { $0.statement < $1.statement }
  }

  /// Notes that somebody was asked about a version of the statements and went on without an answer.
  static func putOff(
    _ version: Int, by participant: ParticipantKey, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO consent_put_off (participant, version) VALUES ($1, $2)
      ON CONFLICT (participant) DO UPDATE SET version = excluded.version
      """, [.text(participant.rawValue), .integer(Int64(version))])
  }

  /// Whether somebody has already gone on without an answer about a version of the statements.
  static func hasPutOff(
    _ version: Int, by participant: ParticipantKey, on connection: any Connection
  ) throws -> Bool {
    try connection.first(
      "SELECT version FROM consent_put_off WHERE participant = $1",
      [.text(participant.rawValue)]
    ) { $0.integer(0) >= version } ?? false
  }
}
