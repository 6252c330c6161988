public import Identity
internal import Programme
public import Storage
internal import Time

/// Who could stand on a project's list, and what people said about standing there.
public enum ListStore {
  /// Everybody with an ID from a project's batches, in the order of the slips, and then everybody else
  /// who said that they take part in it.
  ///
  /// More than may be shown: ``ProjectRecord/isListed(in:)`` says who stands on the list.
  public static func records(
    of project: PlaceKey, on connection: any Connection
  ) throws -> [ProjectRecord] {
    let here: [Value] = [.text(project.rawValue)]
    return try connection.all(issued, here) { record($0, isIssuedHere: true) }
      + connection.all(others, here) { record($0, isIssuedHere: false) }
  }

  /// The record of one person as a project's helpers see it; `nil` if the person has nothing to do with
  /// the project.
  public static func record(
    of key: ParticipantKey, in project: PlaceKey, on connection: any Connection
  ) throws -> ProjectRecord? {
    let participant = try ParticipantStore.participant(key, on: connection)
    let isIssuedHere = try BatchStore.project(of: key, on: connection) == project
    guard isIssuedHere || participant?.project == project else { return nil }
    return ProjectRecord(
      key: key, isIssuedHere: isIssuedHere, project: participant?.project,
      joined: participant?.joined, listing: try listing(of: key, on: connection),
      lastLog: try LogStore.logs(of: key, on: connection).last?.day,
      rest: try RestStore.rest(of: key, on: connection))
  }

  /// Keeps what somebody said about standing on a project's list.
  public static func keep(
    _ listing: ProjectRecord.Listing, of participant: ParticipantKey,
    on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO listing (participant, project, agreed) VALUES ($1, $2, $3)
      ON CONFLICT (participant) DO UPDATE SET project = $2, agreed = $3
      """,
      [
        .text(participant.rawValue), .text(listing.project.rawValue),
        .integer(listing.agreed ? 1 : 0),
      ])
  }

  /// What somebody said about standing on a list; `nil` if they were never asked.
  public static func listing(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> ProjectRecord.Listing? {
    try connection.first(
      "SELECT project, agreed FROM listing WHERE participant = $1", [.text(participant.rawValue)]
    ) { ProjectRecord.Listing(project: PlaceKey(rawValue: $0.text(0)), agreed: $0.integer(1) == 1) }
  }

  private static let issued = """
    SELECT issued_id.participant, \(columns)
      (SELECT MAX(log.day) FROM log WHERE log.participant = issued_id.participant)
    FROM id_batch JOIN issued_id ON issued_id.batch = id_batch.key
    LEFT JOIN participant ON participant.key = issued_id.participant
    LEFT JOIN listing ON listing.participant = issued_id.participant
    LEFT JOIN rest ON rest.participant = issued_id.participant
    WHERE id_batch.project = $1 ORDER BY id_batch.day, id_batch.key, issued_id.turn
    """

  private static let others = """
    SELECT participant.key, \(columns)
      (SELECT MAX(log.day) FROM log WHERE log.participant = participant.key)
    FROM participant
    LEFT JOIN listing ON listing.participant = participant.key
    LEFT JOIN rest ON rest.participant = participant.key
    WHERE participant.project = $1 AND NOT EXISTS (SELECT 1
      FROM issued_id JOIN id_batch ON id_batch.key = issued_id.batch
      WHERE issued_id.participant = participant.key AND id_batch.project = $1)
    """

  private static let columns = """
    participant.project, participant.joined, listing.project, listing.agreed, rest.since, rest.until,
    """

  private static func record(_ row: any Row, isIssuedHere: Bool) -> ProjectRecord {
    ProjectRecord(
      key: ParticipantKey(rawValue: row.text(0)), isIssuedHere: isIssuedHere,
      project: row.optionalText(1).map(PlaceKey.init),
      joined: row.optionalText(2).flatMap { Day(iso: $0) },
      listing: row.optionalText(3).map {
        .init(project: PlaceKey(rawValue: $0), agreed: row.integer(4) == 1)
      },
      lastLog: row.optionalText(7).flatMap { Day(iso: $0) },
      rest: row.optionalText(5).flatMap { Day(iso: $0) }.map {
        Rest(since: $0, until: row.optionalText(6).flatMap { Day(iso: $0) })
      })
  }
}
