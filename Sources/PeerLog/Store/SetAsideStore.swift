public import Identity
public import Storage
internal import Time

/// Logs that were given twice: what was decided about them, and those that were set aside.
///
/// A log that is set aside moves to a table of its own, with everything that stood in it, so that nothing
/// that reads logs can count it by mistake.
public enum SetAsideStore {
  /// The groups of a participant's logs that may be one and wait for them to say, by their keys.
  ///
  /// To others only that there are some may be told, never what stands in them.
  public static func waiting(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [[LogKey]] {
    try groups(of: participant, on: connection).map { $0.map(\.key) }
  }

  /// The groups of a participant's logs that may be one and wait for them to say.
  static func groups(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [[Log]] {
    let logs = try LogStore.logs(of: participant, on: connection)
    guard logs.count > 1 else { return [] }
    return Duplicates.groups(logs, toldApart: try toldApart(by: participant, on: connection))
  }

  /// Sets a log aside for another of the same person, which counts.
  static func setAside(
    _ log: LogKey, for kept: LogKey, because reason: SetAside.Reason, at moment: Instant,
    on connection: any Connection
  ) throws {
    guard let owner = try LogStore.participant(of: log, on: connection) else { return }
    try ToldStore.keep(owner, on: connection)
    try connection.run(
      """
      INSERT INTO set_aside (\(LogStore.columns), kept, reason, decided)
      SELECT \(LogStore.columns), $1, $2, $3 FROM log WHERE key = $4
      """,
      [
        .text(kept.rawValue), .text(reason.rawValue), .integer(Int64(moment.seconds)),
        .text(log.rawValue),
      ])
    try LogStore.remove(log, on: connection)
    try EvidenceNotes.changed(owner, on: connection)
  }

  /// Makes a log that was set aside count again, beside the others.
  static func bringBack(_ aside: SetAside, on connection: any Connection) throws {
    try ToldStore.keep(aside.log.participant, on: connection)
    try connection.run(
      """
      INSERT INTO log (\(LogStore.columns))
      SELECT \(LogStore.columns) FROM set_aside WHERE key = $1
      """, [.text(aside.log.key.rawValue)])
    try remove(aside.log.key, on: connection)
    try EvidenceNotes.changed(aside.log.participant, on: connection)
  }

  /// Removes a log that was set aside.
  static func remove(_ log: LogKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM set_aside WHERE key = $1", [.text(log.rawValue)])
  }

  /// The log with a key, if it was set aside.
  static func log(_ key: LogKey, on connection: any Connection) throws -> SetAside? {
    try connection.first(
      "SELECT \(columns) FROM set_aside WHERE key = $1", [.text(key.rawValue)]
    ) { try setAside($0, on: connection) }
  }

  /// A participant's logs that were set aside, in the order of their days.
  public static func logs(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> [SetAside] {
    try connection.all(
      "SELECT \(columns) FROM set_aside WHERE participant = $1 ORDER BY day, sent, key",
      [.text(participant.rawValue)]
    ) { try setAside($0, on: connection) }
  }

  /// Keeps that every two of these logs are two.
  static func tellApart(
    _ logs: [LogKey], of participant: ParticipantKey, because reason: SetAside.Reason,
    at moment: Instant, on connection: any Connection
  ) throws {
    for (index, one) in logs.enumerated() {
      for other in logs[(index + 1)...] {
        let pair = Duplicates.Pair(one, other)
        try connection.run(
          """
          INSERT INTO told_apart (first, second, participant, reason, decided)
          VALUES ($1, $2, $3, $4, $5) ON CONFLICT (first, second)
          DO UPDATE SET reason = excluded.reason, decided = excluded.decided
          """,
          [
            .text(pair.first.rawValue), .text(pair.second.rawValue),
            .text(participant.rawValue), .text(reason.rawValue),
            .integer(Int64(moment.seconds)),
          ])
      }
    }
  }

  private static func toldApart(
    by participant: ParticipantKey, on connection: any Connection
  ) throws -> Set<Duplicates.Pair> {
    Set(
      try connection.all(
        "SELECT first, second FROM told_apart WHERE participant = $1",
        [.text(participant.rawValue)]
      ) { Duplicates.Pair(LogKey(rawValue: $0.text(0)), LogKey(rawValue: $0.text(1))) })
  }

  private static let columns = "\(LogStore.columns), kept, reason, decided"

  private static func setAside(_ row: any Row, on connection: any Connection) throws -> SetAside {
    SetAside(
      log: try LogStore.log(row, on: connection), kept: LogKey(rawValue: row.text(11)),
      reason: SetAside.Reason(rawValue: row.text(12)) ?? .other,
      decided: Instant(seconds: row.integer(13)))
  }
}
