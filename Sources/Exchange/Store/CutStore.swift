public import Identity
public import Storage
public import Time

/// Every time that somebody took data out on the researcher's page: who, when, and what it was.
public enum CutStore {
  /// One of them.
  public struct Record: Sendable, Equatable {
    /// The name of the cut.
    public let id: String
    /// Whose account took it.
    public let account: AccountKey
    /// When.
    public let made: Instant
    /// In which files.
    public let format: String
    /// The hash of its content.
    public let content: String
    /// How many people it held.
    public let people: Int
    /// How many logs it held.
    public let logs: Int
  }

  /// Notes a cut.
  public static func record(
    _ cut: Cut, by account: AccountKey, at moment: Instant, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO cut (id, account, made, format, content, plan, program, people, logs)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .text(cut.id), .text(account.rawValue), .integer(Int64(moment.seconds)),
        .text(cut.format.rawValue), .text(cut.content), .text(cut.plan), .text(cut.program),
        .integer(Int64(cut.people)), .integer(Int64(cut.logs)),
      ])
  }

  /// The last cuts, the newest first.
  public static func last(_ count: Int, on connection: any Connection) throws -> [Record] {
    try connection.all(
      "SELECT \(columns) FROM cut ORDER BY made DESC, id LIMIT $1", [.integer(Int64(count))]
    ) { record($0) }
  }

  /// The cut with a name.
  public static func cut(_ id: String, on connection: any Connection) throws -> Record? {
    try connection.first("SELECT \(columns) FROM cut WHERE id = $1", [.text(id)]) { record($0) }
  }

  private static let columns = "id, account, made, format, content, people, logs"

  private static func record(_ row: any Row) -> Record {
    Record(
      id: row.text(0), account: AccountKey(rawValue: row.text(1)),
      made: Instant(seconds: row.integer(2)), format: row.text(3), content: row.text(4),
      people: row.integer(5), logs: row.integer(6))
  }
}
