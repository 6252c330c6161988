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
  ]
}
