internal import CSodium

/// The proof, carried by every form, that the form came from a page of Kith made for this visitor.
///
/// A keyed BLAKE2b hash of the secret in the visitor's cookie (libsodium, `crypto_generichash`): another
/// site can neither read the cookie nor make the token, and nothing has to be stored.
public enum FormToken {
  /// The token for the visitor whose cookie holds `secret`.
  ///
  /// `key` is the server's and never leaves it: 16 to 64 random bytes. `nil` for a key of another
  /// length.
  public static func token(for secret: String, key: [UInt8]) -> String? {
    guard
      (crypto_generichash_keybytes_min()...crypto_generichash_keybytes_max()).contains(key.count)
    else { return nil }
    let message = Array(secret.utf8)
    var hash = [UInt8](repeating: 0, count: length)
    crypto_generichash(&hash, hash.count, message, UInt64(message.count), key, key.count)
    return hash.hexadecimal
  }

  /// Whether a form sent back the token that its visitor was given.
  public static func isValid(_ sent: String?, for secret: String, key: [UInt8]) -> Bool {
    guard let sent, let expected = token(for: secret, key: key) else { return false }
    return isEqual(sent, expected)
  }

  /// Compares two texts in a time that does not tell where they differ.
  public static func isEqual(_ one: String, _ other: String) -> Bool {
    let one = Array(one.utf8)
    let other = Array(other.utf8)
    return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
  }

  private static let length = 32
}
