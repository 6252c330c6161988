/// Hands over the rows of a table with commas, one after the other.
package struct TableRows: Sendable {
  /// The heading.
  package let header: Header
  /// The file's name as the person gave it.
  package var name: String { file.name }
  private let file: InputFile

  /// Opens a table.
  ///
  /// - Parameter path: Where it is.
  /// - Throws: `TableError` for a file that cannot be read or has no proper heading.
  package init(_ path: String) throws(TableError) {
    file = try InputFile(path: path)
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: BlockSource.blockSize)
    defer { buffer.deallocate() }
    let count = try file.read(into: buffer, count: BlockSource.blockSize, at: 0)
    header = try Header(Bytes(start: buffer, count: count), file: file.name)
  }

  /// Where the columns stand that a table needs; it may have others.
  ///
  /// - Throws: `TableError` for the first that is not there, with all that are needed.
  package func places(of columns: [String]) throws(TableError) -> [Int] {
    var places: [Int] = []
    for column in columns {
      guard let place = header.names.firstIndex(of: column) else {
        throw TableError(
          file: name, row: 1, column: column,
          problem:
            "there is no such column; the table needs \(columns.joined(separator: ", "))")
      }
      places.append(place)
    }
    return places
  }

  /// Calls `body` with the line and the cells of each row, valid during the call.
  ///
  /// - Parameter body: Receives the line of the file, the heading's being 1, and one cell for each column.
  /// - Throws: `TableError` for a row with another number of cells or an open quote, and what `body` throws.
  package func eachRow(_ body: (Int, [Bytes]) throws -> Void) throws {
    let source = BlockSource(file, skipping: header.length, header: header, participant: nil)
    let buffer = BlockBuffer()
    var cells: [Bytes] = []
    // A cell with doubled quotes is written into memory of its own, so that the others of its row stand.
    let scratches = (0...header.names.count).map { _ in FieldReader.Scratch() }
    while let block = try source.next(into: buffer) {
      var line = block.line(at: 0)
      var counted = 0
      var reader = FieldReader(
        block.bytes, separator: header.separator, scratch: scratches[0], owner: block.owner)
      while reader.nextRow() {
        let start = reader.position
        line += block.bytes[counted..<start].count { $0 == Byte.newline }
        counted = start
        cells.removeAll(keepingCapacity: true)
        reader.use(scratches[0])
        repeat {
          cells.append(reader.next())
          if reader.hasWritten, cells.count < scratches.count { reader.use(scratches[cells.count]) }
        } while !reader.isRowEnd
        guard !reader.isBroken, cells.count == header.names.count else {
          throw TableError(
            file: file.name, row: line,
            problem: "the row has \(cells.count) cells and the heading \(header.names.count), "
              + "or a quote is not closed")
        }
        try body(line, cells)
      }
    }
  }
}
