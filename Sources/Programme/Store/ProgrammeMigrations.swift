public import Storage

/// The history of the programme's tables in the `kith` database.
///
/// Numbered from 1 in this room; the program puts the steps of all rooms into one order.
public enum ProgrammeMigrations {
  /// Every step, oldest first.
  public static let all = [
    Migration(
      1, "programme, areas and projects",
      [
        """
        CREATE TABLE programme (
          only BIGINT PRIMARY KEY CHECK (only = 1),
          key TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL
        )
        """,
        "CREATE TABLE area (key TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE project (
          key TEXT PRIMARY KEY,
          area TEXT NOT NULL REFERENCES area (key),
          name TEXT NOT NULL,
          UNIQUE (area, name)
        )
        """,
      ]),
    Migration(
      2, "the programme that is being created",
      [
        """
        CREATE TABLE setup_draft (
          only BIGINT PRIMARY KEY CHECK (only = 1),
          programme TEXT NOT NULL,
          fields TEXT NOT NULL
        )
        """
      ]),
    // Projects that were there stay as they are: each stands for itself until somebody says otherwise.
    Migration(
      3, "organisations",
      [
        "CREATE TABLE organisation (key TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE organisation_area (
          area TEXT NOT NULL REFERENCES area (key),
          organisation TEXT NOT NULL REFERENCES organisation (key),
          PRIMARY KEY (area, organisation)
        )
        """,
        """
        CREATE TABLE organisation_part (
          area TEXT NOT NULL,
          organisation TEXT NOT NULL,
          part TEXT NOT NULL,
          PRIMARY KEY (area, organisation, part),
          FOREIGN KEY (area, organisation) REFERENCES organisation_area (area, organisation)
        )
        """,
        // An area has one hub and one partner at most.
        """
        CREATE UNIQUE INDEX organisation_part_once ON organisation_part (area, part)
        WHERE part <> 'grant'
        """,
        "ALTER TABLE project ADD COLUMN organisation TEXT REFERENCES organisation (key)",
      ]),
    Migration(
      4, "batches of personal IDs",
      [
        """
        CREATE TABLE id_batch (
          key TEXT PRIMARY KEY,
          project TEXT NOT NULL REFERENCES project (key),
          day TEXT NOT NULL,
          account TEXT NOT NULL
        )
        """,
        "CREATE INDEX id_batch_by_project ON id_batch (project, day, key)",
        """
        CREATE TABLE issued_id (
          participant TEXT PRIMARY KEY,
          batch TEXT NOT NULL,
          turn BIGINT NOT NULL
        )
        """,
        "CREATE INDEX issued_id_by_batch ON issued_id (batch, turn)",
      ]),
    Migration(
      5, "how small a number of people may be that is told",
      [
        """
        CREATE TABLE disclosure_rule (
          only BIGINT PRIMARY KEY CHECK (only = 1),
          smallest BIGINT NOT NULL,
          rounding BIGINT NOT NULL
        )
        """
      ]),
  ]
}
