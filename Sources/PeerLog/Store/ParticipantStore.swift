public import Identity
internal import Instruments
public import Storage
internal import Time
internal import Wording

/// Participants in the `kith` database.
public enum ParticipantStore {
  /// The participant with a key, or `nil` if nobody with it has joined.
  public static func participant(
    _ key: ParticipantKey, on connection: any Connection
  ) throws -> Participant? {
    try connection.first(
      "SELECT language, area, project, joined, length FROM participant WHERE key = $1",
      [.text(key.rawValue)]
    ) { row in
      Participant(
        key: key,
        language: Language(rawValue: row.text(0)),
        area: row.optionalText(1).map(PlaceKey.init),
        project: row.optionalText(2).map(PlaceKey.init),
        length: LogLength(rawValue: row.text(4)) ?? .full,
        joined: Day(iso: row.text(3)) ?? Day(number: 0))
    }
  }

  /// Adds a participant.
  ///
  /// One with the same key stays as it is: joining twice is joining once.
  public static func add(_ participant: Participant, on connection: any Connection) throws {
    try ToldStore.keep(participant.key, on: connection)
    _ = try insert(participant, on: connection)
    try EvidenceNotes.changed(participant.key, on: connection)
  }

  /// Adds a participant without noting it.
  ///
  /// - Returns: whether they are new.
  static func insert(
    _ participant: Participant, on connection: any Connection
  ) throws -> Bool {
    try connection.run(
      """
      INSERT INTO participant (key, language, area, project, joined, length)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (key) DO NOTHING
      """,
      [
        .text(participant.key.rawValue), .text(participant.language.rawValue),
        .text(optional: participant.area?.rawValue),
        .text(optional: participant.project?.rawValue), .text(participant.joined.iso),
        .text(participant.length.rawValue),
      ]) == 1
  }
}
