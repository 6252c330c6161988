internal import Storage

extension PeerLogMigrations {
  /// Sheets that are typed in from paper, and who was shown what was typed.
  static let keying = Migration(
    10, "sheets typed in from paper",
    [
      """
      CREATE TABLE keying (
        key TEXT PRIMARY KEY,
        participant TEXT NOT NULL,
        project TEXT NOT NULL,
        questionnaire TEXT NOT NULL,
        day TEXT NOT NULL,
        language TEXT NOT NULL,
        helped BIGINT NOT NULL,
        twice BIGINT NOT NULL,
        stage TEXT NOT NULL,
        first_by TEXT NOT NULL,
        first_typed TEXT NOT NULL,
        second_by TEXT,
        second_typed TEXT NOT NULL,
        started BIGINT NOT NULL,
        ended BIGINT
      )
      """,
      "CREATE INDEX keying_by_project ON keying (project, started)",
      "CREATE INDEX keying_by_participant ON keying (participant, started, key)",
      """
      CREATE TABLE keying_reading (
        keying TEXT NOT NULL,
        participant TEXT NOT NULL,
        account TEXT NOT NULL,
        moment BIGINT NOT NULL,
        page TEXT NOT NULL
      )
      """,
      "CREATE INDEX keying_reading_by_keying ON keying_reading (keying, moment)",
      "CREATE INDEX keying_reading_by_participant ON keying_reading (participant)",
    ])

  /// Finds the sheets that nobody went on with, however many have become logs.
  static let sheetsUnderWay = Migration(
    12, "sheets under way by when they were begun",
    ["CREATE INDEX keying_under_way ON keying (started) WHERE stage <> 'kept'"])
}
