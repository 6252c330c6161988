public import Identity
public import Storage
public import Time

/// What a participant can do with a log that was sent: change it, or take it out.
///
/// Everything that changes which logs of a participant count, or what they say, goes through here.
public enum SentLogs {
  /// Puts a corrected log in the place of the one with its key, which is kept as a correction.
  ///
  /// - Returns: whether anything changed; the same log again is no correction.
  @discardableResult
  public static func correct(
    _ log: Log, at moment: Instant, on connection: any Connection
  ) throws -> Bool {
    guard let before = try LogStore.log(log.key, on: connection), before != log else {
      return false
    }
    try ToldStore.keep(log.participant, on: connection)
    try CorrectionStore.keep(before, at: moment, on: connection)
    try LogStore.rewrite(log, on: connection)
    try EvidenceNotes.changed(log.participant, on: connection)
    return true
  }

  /// Removes a log and all that it said before, and keeps nothing but that a log with this random key was
  /// taken out on that day.
  public static func takeOut(_ log: Log, at day: Day, on connection: any Connection) throws {
    connection.leaveNoTrace()
    try CorrectionStore.remove(log.key, on: connection)
    try LogStore.remove(log.key, on: connection)
    try SetAsideStore.remove(log.key, on: connection)
    try ToldStore.takeOut(log.key, of: log.participant, on: connection)
    try connection.run(
      """
      INSERT INTO taken_out (log, participant, day) VALUES ($1, $2, $3)
      ON CONFLICT (log) DO NOTHING
      """,
      [.text(log.key.rawValue), .text(log.participant.rawValue), .text(day.iso)])
    try EvidenceNotes.changed(log.participant, on: connection)
  }

  /// The days on which a participant took a log out.
  public static func takenOut(
    by participant: ParticipantKey, on connection: any Connection
  ) throws -> [Day] {
    try connection.all(
      "SELECT day FROM taken_out WHERE participant = $1 ORDER BY day",
      [.text(participant.rawValue)]
    ) { Day(iso: $0.text(0)) ?? Day(number: 0) }
  }

  /// Whose log was taken out, or `nil` if no log with this key was; so that it is not taken in again by an
  /// import or a late retry.
  public static func participant(
    ofTakenOut log: LogKey, on connection: any Connection
  ) throws -> ParticipantKey? {
    try connection.first(
      "SELECT participant FROM taken_out WHERE log = $1", [.text(log.rawValue)]
    ) { ParticipantKey(rawValue: $0.text(0)) }
  }
}
