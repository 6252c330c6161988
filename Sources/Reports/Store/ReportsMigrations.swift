public import Storage

/// The history of this room's tables in the `kith` database.
public enum ReportsMigrations {
  /// Every step, oldest first.
  public static let all = [
    Migration(
      1, "reports as they were given out",
      [
        """
        CREATE TABLE report_edition (
          key TEXT PRIMARY KEY,
          kind TEXT NOT NULL,
          place TEXT,
          title TEXT NOT NULL,
          account TEXT NOT NULL,
          made BIGINT NOT NULL,
          content TEXT NOT NULL,
          position BIGINT NOT NULL,
          numbers TEXT NOT NULL,
          quotes_agreed BIGINT NOT NULL
        )
        """,
        "CREATE INDEX report_edition_by_moment ON report_edition (made)",
      ]),
    Migration(
      2, "reports as the figures were given out",
      ["ALTER TABLE report_edition DROP COLUMN position"]),
  ]
}
