public import Web

/// Kith's style sheet, joined from the files of one concern each in `Content/static/css`.
public enum StyleSheet {
  /// Joins the files in the order of their names and drops comments and indentation.
  ///
  /// Pure: the program reads the folder once, at start. The files are ours; nothing in them may have a
  /// comment sign or a line break inside a string.
  public static func join(_ files: [(name: String, text: String)]) -> Bytes {
    let joined = files.sorted { $0.name < $1.name }.map(\.text).joined(separator: "\n")
    var lines: [Substring] = []
    for line in withoutComments(joined).split(separator: "\n") {
      let trimmed = line.trimmingPrefix { $0 == " " }
      if !trimmed.allSatisfy(\.isWhitespace) { lines.append(trimmed) }
    }
    return Bytes(lines.joined(separator: "\n") + "\n")
  }

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
