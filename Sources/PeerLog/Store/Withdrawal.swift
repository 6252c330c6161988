public import Identity
internal import Programme
public import Storage
public import Time

/// Taking everything that somebody gave out of the `kith` database.
public enum Withdrawal {
  /// Removes everything about a participant in every table, and keeps nothing but that somebody with this
  /// random key left on that day, and that the figures are to be counted without them.
  ///
  /// No trace of it is left in the database's files either.
  public static func remove(
    _ key: ParticipantKey, at day: Day, on connection: any Connection
  ) throws {
    connection.leaveNoTrace()
    for statement in statements { try connection.run(statement, [.text(key.rawValue)]) }
    try ToldStore.forget(key, on: connection)
    try RestStore.keep(nil, of: key, on: connection)
    try ReminderStore.keep(nil, of: key, on: connection)
    try BatchStore.forget(key, on: connection)
    try connection.run(
      """
      INSERT INTO withdrawal (participant, day) VALUES ($1, $2)
      ON CONFLICT (participant) DO NOTHING
      """, [.text(key.rawValue), .text(day.iso)])
    try EvidenceNotes.changed(key, on: connection)
  }

  /// Whether somebody with this key has taken everything out.
  public static func isRecorded(
    _ key: ParticipantKey, on connection: any Connection
  ) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM withdrawal WHERE participant = $1", [.text(key.rawValue)]
    ) { _ in true } ?? false
  }

  /// Keeps anything new from being begun for somebody who has just taken everything out, by a page that
  /// was still under way.
  ///
  /// - Throws: `PeerLogError.nobody`.
  static func refuse(_ key: ParticipantKey, on connection: any Connection) throws {
    guard try !isRecorded(key, on: connection) else { throw PeerLogError.nobody }
  }

  private static let statements = [
    "DELETE FROM keying_reading WHERE participant = $1",
    "DELETE FROM keying WHERE participant = $1",
    "DELETE FROM listing WHERE participant = $1",
    "DELETE FROM sent_once WHERE participant = $1",
    "DELETE FROM paper_consent WHERE participant = $1",
    "DELETE FROM correction WHERE participant = $1",
    "DELETE FROM taken_out WHERE participant = $1",
    "DELETE FROM set_aside WHERE participant = $1",
    "DELETE FROM told_apart WHERE participant = $1",
    "DELETE FROM former_place WHERE participant = $1",
    "DELETE FROM log WHERE participant = $1",
    "DELETE FROM draft WHERE participant = $1",
    "DELETE FROM background WHERE participant = $1",
    "DELETE FROM consent WHERE participant = $1",
    "DELETE FROM consent_put_off WHERE participant = $1",
    "DELETE FROM participant WHERE key = $1",
  ]
}
