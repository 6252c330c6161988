/// Bytes as lower-case letters and digits that can be read out and typed.
///
/// The alphabet leaves out i, l, o and u (Crockford, "Base 32").
enum Base32 {
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The bytes as text, five bits to a character; the last character is filled up with zero bits.
  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var buffer: UInt = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(buffer >> UInt(bits)) & 31])
      }
      buffer &= (1 << UInt(bits)) - 1
    }
    if bits > 0 { text.append(alphabet[Int(buffer << UInt(5 - bits)) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }
}
