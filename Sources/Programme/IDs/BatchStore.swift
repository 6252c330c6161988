public import Identity
public import Storage
internal import Time

/// The batches of personal IDs, in the `kith` database, which knows them by the participants' random keys;
/// the IDs themselves are in the `identity` database.
public enum BatchStore {
  /// Keeps a batch with the participants whose IDs are in it, in the order of its slips.
  ///
  /// - Returns: whether it is new; a batch with the same key stays as it is.
  public static func add(
    _ batch: IDBatch, _ participants: [ParticipantKey], on connection: any Connection
  ) throws -> Bool {
    let isNew =
      try connection.run(
        """
        INSERT INTO id_batch (key, project, day, account) VALUES ($1, $2, $3, $4)
        ON CONFLICT (key) DO NOTHING
        """,
        [
          .text(batch.key.rawValue), .text(batch.project.rawValue), .text(batch.day.iso),
          .text(batch.account.rawValue),
        ]) == 1
    guard isNew else { return false }
    for (turn, participant) in zip(1..., participants) {
      try connection.run(
        "INSERT INTO issued_id (participant, batch, turn) VALUES ($1, $2, $3)",
        [.text(participant.rawValue), .text(batch.key.rawValue), .integer(Int64(turn))])
    }
    return true
  }

  /// The batches of a project, the newest first.
  public static func batches(
    of project: PlaceKey, on connection: any Connection
  ) throws -> [IDBatch] {
    try connection.all(
      "SELECT \(columns) FROM id_batch WHERE project = $1 ORDER BY day DESC, key DESC",
      [.text(project.rawValue)]
    ) { batch($0) }
  }

  /// The batch with a key.
  public static func batch(
    _ key: IDBatchKey, on connection: any Connection
  ) throws -> IDBatch? {
    try connection.first("SELECT \(columns) FROM id_batch WHERE key = $1", [.text(key.rawValue)]) {
      batch($0)
    }
  }

  /// Whose IDs are in a batch, in the order of its slips.
  public static func participants(
    of key: IDBatchKey, on connection: any Connection
  ) throws -> [ParticipantKey] {
    try connection.all(
      "SELECT participant FROM issued_id WHERE batch = $1 ORDER BY turn", [.text(key.rawValue)]
    ) { ParticipantKey(rawValue: $0.text(0)) }
  }

  /// The project whose batch somebody's ID came from; `nil` for an ID that came from no batch.
  public static func project(
    of participant: ParticipantKey, on connection: any Connection
  ) throws -> PlaceKey? {
    try connection.first(
      """
      SELECT id_batch.project FROM issued_id JOIN id_batch ON id_batch.key = issued_id.batch
      WHERE issued_id.participant = $1
      """, [.text(participant.rawValue)]
    ) { PlaceKey(rawValue: $0.text(0)) }
  }

  /// Forgets that somebody's ID came from a batch, for somebody who takes everything out.
  public static func forget(
    _ participant: ParticipantKey, on connection: any Connection
  ) throws {
    try connection.run(
      "DELETE FROM issued_id WHERE participant = $1", [.text(participant.rawValue)])
  }

  private static let columns = """
    key, project, day, account,
    (SELECT COUNT(*) FROM issued_id WHERE issued_id.batch = id_batch.key)
    """

  private static func batch(_ row: any Row) -> IDBatch {
    IDBatch(
      key: IDBatchKey(rawValue: row.text(0)), project: PlaceKey(rawValue: row.text(1)),
      day: Day(iso: row.text(2)) ?? Day(number: 0), account: AccountKey(rawValue: row.text(3)),
      count: row.integer(4))
  }
}
