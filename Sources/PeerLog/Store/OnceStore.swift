public import Identity
public import Storage
public import Time

/// What programs sent under keys of their own, so that sending it again is sending it once.
///
/// Committed together with what was sent, so that after a crash either both are there or neither.
public enum OnceStore {
  /// Something that was sent.
  public struct Record: Sendable, Equatable {
    /// The mark of the key under which it was sent.
    public let mark: String
    /// Whose it is.
    public let participant: ParticipantKey
    /// The fingerprint of what was sent.
    public let content: String
    /// When it was sent.
    public let sent: Instant

    /// A record from its parts.
    public init(mark: String, participant: ParticipantKey, content: String, sent: Instant) {
      self.mark = mark
      self.participant = participant
      self.content = content
      self.sent = sent
    }
  }

  /// What was sent under a key; `nil` if nothing was.
  public static func record(_ mark: String, on connection: any Connection) throws -> Record? {
    try connection.first(
      "SELECT participant, content, sent FROM sent_once WHERE mark = $1", [.text(mark)]
    ) { row in
      Record(
        mark: mark, participant: ParticipantKey(rawValue: row.text(0)), content: row.text(1),
        sent: Instant(seconds: row.integer(2)))
    }
  }

  /// Keeps what was sent under a key that nothing was sent under before.
  public static func keep(_ record: Record, on connection: any Connection) throws {
    try connection.run(
      "INSERT INTO sent_once (mark, participant, content, sent) VALUES ($1, $2, $3, $4)",
      [
        .text(record.mark), .text(record.participant.rawValue), .text(record.content),
        .integer(Int64(record.sent.seconds)),
      ])
  }
}

extension PeerLogMigrations {
  /// What programs sent under keys of their own.
  static let once = Migration(
    9, "what programs sent once",
    [
      """
      CREATE TABLE sent_once (
        mark TEXT PRIMARY KEY,
        participant TEXT NOT NULL,
        content TEXT NOT NULL,
        sent BIGINT NOT NULL
      )
      """,
      "CREATE INDEX sent_once_by_participant ON sent_once (participant)",
    ])
}
