internal import Storage

extension PeerLogMigrations {
  /// What logs said before they were changed, and which were taken out.
  static let corrections = Migration(
    3, "corrections and logs taken out",
    [
      """
      CREATE TABLE correction (
        log TEXT NOT NULL,
        turn BIGINT NOT NULL,
        participant TEXT NOT NULL,
        made BIGINT NOT NULL,
        day TEXT NOT NULL,
        answers TEXT NOT NULL,
        scores TEXT NOT NULL,
        PRIMARY KEY (log, turn)
      )
      """,
      "CREATE INDEX correction_by_participant ON correction (participant)",
      """
      CREATE TABLE taken_out (
        log TEXT PRIMARY KEY,
        participant TEXT NOT NULL,
        day TEXT NOT NULL
      )
      """,
      "CREATE INDEX taken_out_by_participant ON taken_out (participant)",
    ])

  /// Who wants to be asked nothing for now, and where people took part before they moved.
  static let choices = Migration(
    4, "rests and former places",
    [
      "CREATE TABLE rest (participant TEXT PRIMARY KEY, since TEXT NOT NULL, until TEXT)",
      """
      CREATE TABLE former_place (
        participant TEXT NOT NULL,
        turn BIGINT NOT NULL,
        area TEXT,
        project TEXT,
        left_on TEXT NOT NULL,
        PRIMARY KEY (participant, turn)
      )
      """,
    ])

  /// Who was asked about new terms and went on without an answer.
  static let consentPutOff = Migration(
    5, "consents put off",
    [
      "CREATE TABLE consent_put_off (participant TEXT PRIMARY KEY, version BIGINT NOT NULL)"
    ])
}
