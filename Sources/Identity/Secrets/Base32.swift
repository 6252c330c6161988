/// Bytes as lower-case letters and digits that can be read out and typed.
///
/// The alphabet leaves out i, l, o and u (Crockford, "Base 32").
enum Base32 {
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The bytes as text, five bits to a character; the last character is filled up with zero bits.
  static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = alphabet
    return String(unsafeUninitializedCapacity: (bytes.count * 8 + 4) / 5) { text in
      var buffer: UInt = 0
      var bits = 0
      var end = 0
      func put(_ index: UInt) {
        text[end] = alphabet[Int(index & 31)]
        end += 1
      }
      for byte in bytes {
        buffer = buffer << 8 | UInt(byte)
        bits += 8
        while bits >= 5 {
          bits -= 5
          put(buffer >> UInt(bits))
        }
        buffer &= (1 << UInt(bits)) - 1
      }
      if bits > 0 { put(buffer << UInt(5 - bits)) }
      return end
    }
  }
}
