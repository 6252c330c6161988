/// What can go wrong with the vault and its key.
public enum VaultError: Error, Hashable, Sendable {
  /// The cryptographic library could not be made ready.
  case unavailable
  /// A sealed text was changed, moved to another place or sealed with another key.
  case unopened
  /// The key has the wrong length.
  case badKey
  /// There is no key, but there is a database that was written with one.
  case missing(path: String)
  /// The key cannot be read.
  case unreadable(path: String)
  /// The key cannot be created here.
  case unwritable(path: String)
  /// Others on the machine could read the key.
  case exposed(path: String)
  /// The file is no key.
  case damaged(path: String)
}
