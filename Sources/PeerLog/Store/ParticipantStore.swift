public import Identity
internal import Instruments
public import Storage
public import Time
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

  /// Adds a participant who comes with what they agreed to and said before, as an import brings them; noted
  /// once.
  ///
  /// - Returns: whether they are new; one with the same key stays as it is, with everything it said.
  public static func add(
    _ participant: Participant, agreeing records: [ConsentStore.Record], background: String,
    at moment: Instant, on connection: any Connection
  ) throws -> Bool {
    try ToldStore.keep(participant.key, on: connection)
    guard try insert(participant, on: connection) else { return false }
    try ConsentStore.insert(records, by: participant.key, at: moment, on: connection)
    if !background.isEmpty {
      try BackgroundStore.insert(background, of: participant.key, at: moment, on: connection)
    }
    try EvidenceNotes.changed(participant.key, on: connection)
    return true
  }

  private static func insert(
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
