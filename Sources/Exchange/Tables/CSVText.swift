/// Writes text into a cell of a table with commas (RFC 4180).
enum CSVText {
  /// The cell of a short text, such as one of the codebook's.
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { needsQuotes($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a cell with this byte has to stand in quotation marks.
  @inline(__always)
  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// What stands in front of a text that a spreadsheet would run.
  static let apostrophe = UInt8(ascii: "'")

  /// Whether a text that begins with this byte gets an apostrophe in front.
  static func isGuarded(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), apostrophe:
      true
    default: false
    }
  }
}
