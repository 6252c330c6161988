internal import Identity

extension VaultError {
  /// The one line that says what to do.
  var sentence: String {
    switch self {
    case .unavailable: "The library for encryption (libsodium) could not be made ready."
    case .unopened: "A sealed detail could not be opened with this key."
    case .badKey, .damaged: "The key file is damaged. Restore keys/vault.key from its backup."
    case .missing(let path):
      "There is a database but no key at \(path). Restore the key from its backup."
    case .unreadable(let path): "The key at \(path) cannot be read by this user."
    case .unwritable(let path):
      "No key can be created at \(path). Choose a folder of your own with --data DIR."
    case .exposed(let path): "Others can read the key at \(path). Run: chmod 600 \(path)"
    }
  }
}
