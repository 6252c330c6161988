public import Identity
public import Instruments
public import Storage
public import Time
public import Wording

extension ParticipantStore {
  /// Changes the language that somebody is written to in.
  public static func speak(
    _ language: Language, _ key: ParticipantKey, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE participant SET language = $1 WHERE key = $2",
      [.text(language.rawValue), .text(key.rawValue)])
  }

  /// Remembers how much somebody likes to be asked in a log.
  public static func choose(
    _ length: LogLength, _ key: ParticipantKey, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE participant SET length = $1 WHERE key = $2",
      [.text(length.rawValue), .text(key.rawValue)])
  }

  /// Changes where somebody takes part; `nil` means not sure.
  ///
  /// With `day`, where they took part until then is kept as a former place. Without one, as while joining,
  /// it was only a slip.
  public static func move(
    _ key: ParticipantKey, area: PlaceKey?, project: PlaceKey?, leaving day: Day? = nil,
    on connection: any Connection
  ) throws {
    if let day { try keepPlace(of: key, unlessIn: area, project, leaving: day, on: connection) }
    try ToldStore.keep(key, on: connection)
    try connection.run(
      "UPDATE participant SET area = $1, project = $2 WHERE key = $3",
      [
        .text(optional: area?.rawValue), .text(optional: project?.rawValue), .text(key.rawValue),
      ])
    try EvidenceNotes.changed(key, on: connection)
  }

  private static func keepPlace(
    of key: ParticipantKey, unlessIn area: PlaceKey?, _ project: PlaceKey?, leaving day: Day,
    on connection: any Connection
  ) throws {
    guard let now = try participant(key, on: connection), now.area != nil,
      now.area != area || now.project != project
    else { return }
    try connection.run(
      """
      INSERT INTO former_place (participant, turn, area, project, left_on)
      SELECT $1, COALESCE(MAX(turn), 0) + 1, $2, $3, $4 FROM former_place WHERE participant = $1
      """,
      [
        .text(key.rawValue), .text(optional: now.area?.rawValue),
        .text(optional: now.project?.rawValue), .text(day.iso),
      ])
  }

  /// Where somebody took part before, the first place first.
  public static func formerPlaces(
    of key: ParticipantKey, on connection: any Connection
  ) throws -> [FormerPlace] {
    try connection.all(
      "SELECT area, project, left_on FROM former_place WHERE participant = $1 ORDER BY turn",
      [.text(key.rawValue)]
    ) { row in
      FormerPlace(
        area: row.optionalText(0).map(PlaceKey.init),
        project: row.optionalText(1).map(PlaceKey.init),
        left: Day(iso: row.text(2)) ?? Day(number: 0))
    }
  }
}
