internal import Storage

extension PeerLogMigrations {
  /// The names of the fields of logs, kept once for each version.
  ///
  /// Logs from before stay as they are: a line in full is read wherever one under a heading is.
  static let headings = Migration(
    14, "the names of the fields of logs",
    [
      """
      CREATE TABLE log_heading (
        questionnaire TEXT NOT NULL,
        part TEXT NOT NULL,
        turn BIGINT NOT NULL,
        names TEXT NOT NULL,
        PRIMARY KEY (questionnaire, part, turn)
      )
      """
    ])
}
