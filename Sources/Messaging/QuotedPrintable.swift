/// Text so that it passes through every mail server and still reads as text (RFC 2045, 6.7).
enum QuotedPrintable {
  /// The text with lines that end in CR LF and are never longer than 76 bytes.
  static func encode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    let lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      var length = 0
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let piece = piece(byte, isLast: index == bytes.count - 1)
        if length + piece.count > 75 {
          result += "=\r\n".utf8
          length = 0
        }
        result += piece
        length += piece.count
      }
      result += "\r\n".utf8
    }
    return result
  }

  /// A byte as `=` and two hexadecimal digits.
  static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "=0\(digits)" : "=\(digits)"
  }

  /// A space at the end of a line would be lost on the way, so it is escaped.
  private static func piece(_ byte: UInt8, isLast: Bool) -> [UInt8] {
    let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
    let isSpace = byte == UInt8(ascii: " ")
    return isPlain && !(isSpace && isLast) ? [byte] : Array(escape(byte).utf8)
  }
}
