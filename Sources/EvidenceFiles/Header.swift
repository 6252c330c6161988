/// The heading of a table.
package struct Header: Sendable {
  /// The columns' names.
  package let names: [String]
  /// What stands between fields: a comma, or where there is none a semicolon or a tab.
  package let separator: UInt8
  /// Where the first row after the heading begins.
  package let length: Int

  /// Reads the heading at the start of a table.
  ///
  /// - Parameters:
  ///   - bytes: The start of the table, with at least the whole first row.
  ///   - file: The file's name, for errors.
  /// - Throws: `TableError` for an empty table, an unclosed quote or a name that stands twice.
  package init(_ bytes: Bytes, file: String) throws(TableError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let line = bytes[start...].prefix { $0 != Byte.newline }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    separator = candidates.first { line.contains($0) } ?? UInt8(ascii: ",")
    let scratch = FieldReader.Scratch()
    var reader = FieldReader(bytes, separator: separator, scratch: scratch, from: start)
    guard reader.nextRow() else {
      throw TableError(file: file, problem: "the file is empty: it needs a heading and rows")
    }
    var names: [String] = []
    repeat { names.append(reader.next().trimmed.text) } while !reader.isRowEnd
    guard !reader.isBroken else {
      throw TableError(file: file, row: 1, problem: "a quote in the heading is not closed")
    }
    for (index, name) in names.enumerated() where names[..<index].contains(name) && !name.isEmpty {
      throw TableError(
        file: file, row: 1, column: name, problem: "the heading names this column twice")
    }
    self.names = names
    length = reader.position
  }
}
