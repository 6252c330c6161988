internal import Storage

extension PeerLogMigrations {
  /// Who may be listed, and who agreed on paper.
  static let helping = Migration(
    8, "listings and consent on paper",
    [
      """
      CREATE TABLE listing (
        participant TEXT PRIMARY KEY,
        project TEXT NOT NULL,
        agreed BIGINT NOT NULL
      )
      """,
      """
      CREATE TABLE paper_consent (
        participant TEXT PRIMARY KEY,
        day TEXT NOT NULL,
        account TEXT NOT NULL,
        recorded BIGINT NOT NULL
      )
      """,
    ])
}
