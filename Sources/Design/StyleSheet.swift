public import Web

/// Kith's style sheet, joined from the files of one concern each in `Content/static/css`.
public enum StyleSheet {
  /// Joins the files in the order of their names and drops comments, indentation, and spaces around the signs
  /// that end a name, a value or a rule.
  ///
  /// Pure: the program reads the folder once, at start. The files are ours; nothing in them may have a
  /// comment sign, a line break or such a sign with a space inside a string.
  public static func join(_ files: [(name: String, text: String)]) -> Bytes {
    let joined = files.sorted { $0.name < $1.name }.map(\.text).joined(separator: "\n")
    var lines: [String] = []
    for line in withoutComments(joined).split(separator: "\n") {
      let trimmed = line.trimmingPrefix { $0 == " " }
      if !trimmed.allSatisfy(\.isWhitespace) { lines.append(tight(trimmed)) }
    }
    return Bytes(lines.joined(separator: "\n") + "\n")
  }

  /// A line without the spaces that mean nothing (CSS Syntax Module Level 3, 4).
  private static func tight(_ line: Substring) -> String {
    var kept: [UInt8] = []
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: " ") where kept.last.map(opening.contains) == true: continue
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"):
        while kept.last == UInt8(ascii: " ") { kept.removeLast() }
        kept.append(byte)
      default: kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The signs after which a space means nothing.
  private static let opening = Set("{};:,".utf8)

  private static func withoutComments(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "/*") {
      kept += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }
}
