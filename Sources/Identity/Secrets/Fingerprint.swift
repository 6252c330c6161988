/// A short text by which a file is known again: BLAKE2b-256 in hexadecimal digits (libsodium,
/// `crypto_generichash`).
public enum Fingerprint {
  /// The fingerprint of some bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(
      Sodium.hash(bytes, count: 32).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
