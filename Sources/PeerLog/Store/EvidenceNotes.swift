public import Identity
public import Storage

/// Notes of whose part in the figures has to be counted anew.
///
/// Whatever changes a log, or whether and where somebody is counted, calls ``changed(_:on:)`` inside the
/// same change, so that the note is committed with it or undone with it. There is nothing more to do: no
/// scores are handed over, and nothing has to be taken back. Those who keep figures read the notes after
/// the last position they know and count those people again from their logs, inside one read, so that
/// what they say is always what the logs of that moment say.
///
/// What somebody was counted with before is kept first, while figures that were given out still say it
/// (``ToldStore``). The stores of this room do both themselves: `LogStore`, `Withdrawal`, `ConsentStore`,
/// `ParticipantStore` and `BackgroundStore`. A new function that writes to their tables has to as well;
/// the nightly check of the figures finds one that does not.
public enum EvidenceNotes {
  /// Notes that something that the figures are made of has changed for a participant.
  ///
  /// Call it as often as you like: there is one note for each participant, and it moves to the end.
  ///
  public static func changed(
    _ participant: ParticipantKey, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO evidence_note (participant, position)
      VALUES ($1, (SELECT COALESCE(MAX(position), 0) + 1 FROM evidence_note))
      ON CONFLICT (participant) DO UPDATE SET position = excluded.position
      """, [.text(participant.rawValue)])
  }

  /// Notes the same for several participants, each of whom stands among them once, in their order.
  static func changed(_ participants: [ParticipantKey], on connection: any Connection) throws {
    var position = try position(on: connection)
    for participant in participants {
      position += 1
      try connection.run(
        """
        INSERT INTO evidence_note (participant, position) VALUES ($1, $2)
        ON CONFLICT (participant) DO UPDATE SET position = excluded.position
        """, [.text(participant.rawValue), .integer(Int64(position))])
    }
  }

  /// The position of the last note, which every later note exceeds; 0 before the first.
  public static func position(on connection: any Connection) throws -> Int {
    try connection.first("SELECT COALESCE(MAX(position), 0) FROM evidence_note") {
      $0.integer(0)
    } ?? 0
  }

  /// The participants noted after a position, in the order of their notes.
  public static func participants(
    after position: Int, on connection: any Connection
  ) throws -> [ParticipantKey] {
    try connection.all(since, [.integer(Int64(position))]) { ParticipantKey(rawValue: $0.text(0)) }
  }

  static let since =
    "SELECT participant FROM evidence_note WHERE position > $1 ORDER BY position"
}
