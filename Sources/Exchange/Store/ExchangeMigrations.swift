public import Storage

/// The history of this room's table in the `kith` database.
public enum ExchangeMigrations {
  /// Every step, oldest first.
  public static let all = [
    Migration(
      1, "who took data out, and when",
      [
        """
        CREATE TABLE cut (
          id TEXT PRIMARY KEY,
          account TEXT NOT NULL,
          made BIGINT NOT NULL,
          format TEXT NOT NULL,
          content TEXT NOT NULL,
          plan TEXT NOT NULL,
          program TEXT NOT NULL,
          people BIGINT NOT NULL,
          logs BIGINT NOT NULL
        )
        """,
        "CREATE INDEX cut_by_moment ON cut (made)",
      ])
  ]
}
