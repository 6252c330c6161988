/// Cells of a table as commas separate them (RFC 4180).
package enum CSV {
  /// A text, in quotes where it needs them.
  package static func field(_ text: String) -> String {
    guard text.contains(where: { "\",\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A number; empty when there is none.
  package static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  /// Rows under a heading, each ended by a line feed.
  package static func table(_ heading: [String], _ rows: [[String]]) -> String {
    ([heading] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
