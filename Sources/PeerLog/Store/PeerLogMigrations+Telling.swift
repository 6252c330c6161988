internal import Storage

extension PeerLogMigrations {
  /// How often figures were given out, and with what those who have given something since stand in them.
  static let telling = Migration(
    13, "figures as they were given out",
    [
      "CREATE TABLE telling (one BIGINT PRIMARY KEY, turn BIGINT NOT NULL)",
      """
      CREATE TABLE told_person (
        key TEXT PRIMARY KEY,
        joined TEXT,
        area TEXT,
        project TEXT,
        background TEXT NOT NULL,
        consents TEXT NOT NULL,
        first TEXT NOT NULL,
        logs TEXT NOT NULL
      )
      """,
    ])

  /// Which answers stood in the figures that were given out; nothing before was told of answers alone.
  static let tellingAnswers = Migration(
    15, "the answers of figures as they were given out",
    ["ALTER TABLE told_person ADD COLUMN corrected TEXT NOT NULL DEFAULT ''"])
}
