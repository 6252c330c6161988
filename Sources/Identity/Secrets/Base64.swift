internal import CSodium

/// Bytes as text for the database: base64url without padding (RFC 4648, section 5).
enum Base64 {
  private static let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING

  static func encode(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The bytes, or `nil` for anything that `encode` does not write.
  static func decode(_ text: String) -> [UInt8]? {
    let count = text.utf8.count
    var bytes = [UInt8](repeating: 0, count: count / 4 * 3 + 3)
    var length = 0
    let result = text.withCString {
      sodium_base642bin(&bytes, bytes.count, $0, count, nil, &length, nil, variant)
    }
    guard result == 0 else { return nil }
    return Array(bytes.prefix(length))
  }
}
