public import Storage

/// The history of the programme's tables in the `kith` database.
///
/// Its numbers are the first hundred; each room has a hundred of its own.
public enum ProgrammeMigrations {
  /// Every step, oldest first.
  public static let all = [
    Migration(
      101, "programme, areas and projects",
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
      102, "the programme that is being created",
      [
        """
        CREATE TABLE setup_draft (
          only BIGINT PRIMARY KEY CHECK (only = 1),
          programme TEXT NOT NULL,
          fields TEXT NOT NULL
        )
        """
      ]),
  ]
}
