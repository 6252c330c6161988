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

  /// Logs that were given twice: those set aside, with everything in them, and those told apart.
  static let setAside = Migration(
    7, "logs set aside and told apart",
    [
      """
      CREATE TABLE set_aside (
        key TEXT PRIMARY KEY,
        participant TEXT NOT NULL,
        questionnaire TEXT NOT NULL,
        day TEXT NOT NULL,
        language TEXT NOT NULL,
        mode TEXT NOT NULL,
        answers TEXT NOT NULL,
        scores TEXT NOT NULL,
        started BIGINT NOT NULL,
        sent BIGINT NOT NULL,
        edition TEXT NOT NULL,
        kept TEXT NOT NULL,
        reason TEXT NOT NULL,
        decided BIGINT NOT NULL
      )
      """,
      "CREATE INDEX set_aside_by_participant ON set_aside (participant, day)",
      """
      CREATE TABLE told_apart (
        first TEXT NOT NULL,
        second TEXT NOT NULL,
        participant TEXT NOT NULL,
        reason TEXT NOT NULL,
        decided BIGINT NOT NULL,
        PRIMARY KEY (first, second)
      )
      """,
      "CREATE INDEX told_apart_by_participant ON told_apart (participant)",
    ])
}
