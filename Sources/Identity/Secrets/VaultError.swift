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

extension VaultError: CustomStringConvertible {
  /// What is wrong and what to do, in one line for the command line.
  public var description: String {
    switch self {
    case .unavailable: "the cryptographic library libsodium could not be made ready"
    case .unopened: "something sealed could not be opened; was it sealed with another key?"
    case .badKey: "the key of the vault must have \(Vault.keyLength) bytes"
    case .missing(let path):
      "there is a database but no key at \(path); put the key back from where it is kept safe"
    case .unreadable(let path): "the key at \(path) cannot be read by this user"
    case .unwritable(let path): "a key cannot be written at \(path); choose another data folder"
    case .exposed(let path): "others can read the key at \(path); run: chmod 600 \(path)"
    case .damaged(let path): "the file at \(path) is no key; put it back from where it is kept safe"
    }
  }
}
