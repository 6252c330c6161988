internal import CSodium

/// The hash of a password or PIN, slow on purpose (Argon2id, RFC 9106).
public struct SlowHash: Hashable, Sendable {
  /// The hash with its parameters and salt, as libsodium writes it.
  public let text: String

  /// A hash as stored.
  public init(text: String) { self.text = text }

  /// What one hash costs.
  public struct Cost: Hashable, Sendable {
    let passes: Int
    let memory: Int

    /// For signing in: 2 passes over 64 MiB (libsodium manual, "Password hashing", interactive).
    public static let interactive = Cost(passes: 2, memory: 64 << 20)
    /// The least that the library takes, for tests and invented people.
    public static let least = Cost(passes: 1, memory: 8 << 10)
  }

  /// Hashes a secret with a new salt.
  ///
  /// Takes about a tenth of a second, so it belongs in the `Workshop`.
  ///
  /// - Throws: `SlowHashError.memory` if the machine has not got the memory for it.
  public static func make(_ secret: String, cost: Cost) throws(SlowHashError) -> SlowHash {
    guard Sodium.isReady else { throw .memory }
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let result = secret.withCString {
      crypto_pwhash_str_alg(
        &text, $0, UInt64(secret.utf8.count), UInt64(cost.passes), cost.memory,
        crypto_pwhash_ALG_ARGON2ID13)
    }
    guard result == 0 else { throw .memory }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return SlowHash(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Whether this is the hash of a secret; as slow as making it.
  public func matches(_ secret: String) -> Bool {
    guard Sodium.isReady, text.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
    return text.withCString { hash in
      secret.withCString { crypto_pwhash_str_verify(hash, $0, UInt64(secret.utf8.count)) == 0 }
    }
  }

  /// A hash that nothing matches and that costs as much as any other.
  ///
  /// For names that nobody has: the answer then takes as long as for one that somebody has.
  static func decoy(_ cost: Cost) -> SlowHash {
    SlowHash(
      text: "$argon2id$v=19$m=\(cost.memory >> 10),t=\(cost.passes),p=1$AAAAAAAAAAAAAAAAAAAAAA$"
        + String(repeating: "A", count: 43))
  }
}

/// Why a slow hash could not be made.
public enum SlowHashError: Error, Hashable, Sendable {
  /// The machine has not got the memory for it now.
  case memory
}
