/// What can go wrong with a database, in the kinds that a person can do something about.
public enum StorageError: Error, Sendable, Equatable {
  /// Another program holds the database.
  case locked
  /// The disk, or the person's quota, is full.
  case full
  /// The folder or file cannot be written.
  case readOnly(path: String)
  /// The file is damaged or is no database of Kith's.
  case damaged(path: String)
  /// The database was written by a newer program.
  case newer(path: String, version: Int)
  /// A rule of the schema was broken: something that must be unique or present was not.
  case constraint(String)
  /// The database has been closed, because the program is stopping.
  case closed
  /// Anything else, in the engine's words; for the log, never for a page.
  case other(String)
}
