public import Identity
public import Storage
public import Time

/// Who wants to be asked nothing for now.
public enum RestStore {
  /// The wish of a participant, even if its time is over; `nil` if they have none.
  public static func rest(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> Rest? {
    try connection.first(
      "SELECT since, until FROM rest WHERE participant = $1", [.text(participant.rawValue)]
    ) { row in
      Rest(
        since: Day(iso: row.text(0)) ?? Day(number: 0),
        until: row.optionalText(1).flatMap { Day(iso: $0) })
    }
  }

  /// Whether a participant is to be asked nothing on a day.
  ///
  /// Whoever sends reminders, or says whose log is due, asks this first.
  public static func isResting(
    _ participant: ParticipantKey, on day: Day, _ connection: any Connection
  ) throws -> Bool {
    try rest(of: participant, on: connection)?.holds(on: day) ?? false
  }

  /// Keeps a participant's wish in place of the one before; `nil` takes it back.
  static func keep(
    _ rest: Rest?, of participant: ParticipantKey, on connection: any Connection
  ) throws {
    guard let rest else {
      try connection.run(
        "DELETE FROM rest WHERE participant = $1", [.text(participant.rawValue)])
      return
    }
    try connection.run(
      """
      INSERT INTO rest (participant, since, until) VALUES ($1, $2, $3)
      ON CONFLICT (participant) DO UPDATE SET since = excluded.since, until = excluded.until
      """,
      [.text(participant.rawValue), .text(rest.since.iso), .text(optional: rest.until?.iso)])
  }
}
