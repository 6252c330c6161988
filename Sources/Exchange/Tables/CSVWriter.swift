/// Writes rows as a table with commas (RFC 4180): UTF-8, `\n` at the end of each row.
///
/// A text that begins with `=`, `+`, `-` or `@` would be run by a spreadsheet; it gets an apostrophe in
/// front, and one that begins with an apostrophe gets another, so that reading gives back what was there
/// (OWASP, "CSV injection").
public final class CSVWriter {
  private let isText: [Bool]
  private let line = LineBuffer()
  private let reasons = ShortTexts(
    [MissingReason.skipped, .preferNotToSay, .ticked].map(\.rawValue))

  /// A writer of tables with these columns.
  public init(_ columns: [Column]) {
    isText = columns.map { if case .text = $0.type { true } else { false } }
  }

  /// The first line: the names of the columns.
  public static func heading(_ columns: [Column]) -> String {
    columns.map { CSVText.cell($0.name) }.joined(separator: ",") + "\n"
  }

  /// The row as a line, valid until the next.
  public func line(_ row: TableRow) -> UnsafeBufferPointer<UInt8> {
    line.clear()
    for column in 0..<row.count {
      if column > 0 { line.put(UInt8(ascii: ",")) }
      switch row.cell(column) {
      case .notAsked: break
      case .skipped: reasons.put(0, into: line)
      case .preferNotToSay: reasons.put(1, into: line)
      case .ticked: reasons.put(2, into: line)
      case .value:
        let bytes = row.bytes(column)
        if isText[column] { text(bytes) } else { line.put(bytes) }
      }
    }
    line.put(UInt8(ascii: "\n"))
    return line.bytes
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let isQuoted = bytes.contains(where: CSVText.needsQuotes)
    if isQuoted { line.put(UInt8(ascii: "\"")) }
    if let first = bytes.first, CSVText.isGuarded(first) { line.put(CSVText.apostrophe) }
    if isQuoted {
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { line.put(byte) }
        line.put(byte)
      }
      line.put(UInt8(ascii: "\""))
    } else {
      line.put(bytes)
    }
  }
}
