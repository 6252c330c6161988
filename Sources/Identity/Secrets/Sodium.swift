internal import CSodium

/// libsodium, made ready once.
///
/// Every use goes through here, because the library must be initialised before its first call
/// (libsodium manual, "Usage").
enum Sodium {
  /// Whether the library could be initialised.
  static let isReady: Bool = sodium_init() >= 0

  /// Bytes from the system's source of randomness.
  static func random(_ count: Int) -> [UInt8] {
    _ = isReady
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// The BLAKE2b hash of a message, keyed when a key is given (RFC 7693).
  static func hash(_ message: [UInt8], key: [UInt8] = [], count: Int = 32) -> [UInt8] {
    _ = isReady
    var result = [UInt8](repeating: 0, count: count)
    crypto_generichash(
      &result, count, message, UInt64(message.count), key.isEmpty ? nil : key, key.count)
    return result
  }
}
