public import Storage

/// The history of the peer support log's tables in the `kith` database.
public enum PeerLogMigrations {
  /// Every step, oldest first.
  public static let all = [
    Migration(
      1, "participants, consent, background, drafts and logs",
      [
        """
        CREATE TABLE participant (
          key TEXT PRIMARY KEY,
          language TEXT NOT NULL,
          area TEXT,
          project TEXT,
          joined TEXT NOT NULL
        )
        """,
        "CREATE INDEX participant_by_project ON participant (project)",
        """
        CREATE TABLE consent (
          participant TEXT NOT NULL,
          statement TEXT NOT NULL,
          version BIGINT NOT NULL,
          agreed BIGINT NOT NULL,
          given BIGINT NOT NULL,
          PRIMARY KEY (participant, statement, given)
        )
        """,
        """
        CREATE TABLE background (
          participant TEXT PRIMARY KEY,
          answers TEXT NOT NULL,
          updated BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE draft (
          key TEXT PRIMARY KEY,
          participant TEXT NOT NULL,
          questionnaire TEXT NOT NULL,
          day TEXT NOT NULL,
          typed TEXT NOT NULL,
          reach TEXT NOT NULL,
          started BIGINT NOT NULL
        )
        """,
        "CREATE INDEX draft_by_participant ON draft (participant)",
        """
        CREATE TABLE log (
          key TEXT PRIMARY KEY,
          participant TEXT NOT NULL,
          questionnaire TEXT NOT NULL,
          day TEXT NOT NULL,
          language TEXT NOT NULL,
          mode TEXT NOT NULL,
          answers TEXT NOT NULL,
          scores TEXT NOT NULL,
          started BIGINT NOT NULL,
          sent BIGINT NOT NULL
        )
        """,
        "CREATE INDEX log_by_participant ON log (participant, day)",
        "CREATE TABLE withdrawal (participant TEXT PRIMARY KEY, day TEXT NOT NULL)",
      ]),
    Migration(
      2, "notes of whom the figures count anew",
      [
        """
        CREATE TABLE evidence_note (
          participant TEXT PRIMARY KEY,
          position BIGINT NOT NULL UNIQUE
        )
        """,
        """
        INSERT INTO evidence_note (participant, position)
        SELECT participant, ROW_NUMBER() OVER (ORDER BY participant)
        FROM (SELECT DISTINCT participant FROM log) AS logged
        """,
      ]),
    corrections,
    choices,
    consentPutOff,
    Migration(
      6, "the length a person prefers, the mode of a draft, the edition of a log",
      [
        "ALTER TABLE participant ADD COLUMN length TEXT NOT NULL DEFAULT 'full'",
        "ALTER TABLE draft ADD COLUMN mode TEXT NOT NULL DEFAULT 'online'",
        "ALTER TABLE log ADD COLUMN edition TEXT NOT NULL DEFAULT ''",
      ]),
    setAside,
    helping,
    once,
    keying,
    reminding,
    sheetsUnderWay,
    telling,
    headings,
    tellingAnswers,
  ]
}
