internal import EvidenceFiles

/// Hands over the rows of a table with commas, one after the other.
struct TableReader {
  let header: Header
  private let file: InputFile

  /// Opens a table.
  init(_ path: String) throws(ExchangeError) {
    do throws(TableError) {
      file = try InputFile(path: path)
      let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: BlockSource.blockSize)
      defer { buffer.deallocate() }
      let count = try file.read(into: buffer, count: BlockSource.blockSize, at: 0)
      header = try Header(Bytes(start: buffer, count: count), file: file.name)
    } catch {
      throw .unreadable(error.description)
    }
  }

  /// Calls `body` with the line and the cells of each row, valid during the call.
  func eachRow(_ body: (Int, [Bytes]) throws -> Void) throws {
    let source = BlockSource(file, skipping: header.length, header: header, participant: nil)
    let buffer = BlockBuffer()
    var cells: [Bytes] = []
    // A cell with doubled quotes is written into memory of its own column, so that the others stand.
    let scratches = header.names.map { _ in FieldReader.Scratch() }
    do {
      while let block = try source.next(into: buffer) {
        var line = block.line(at: 0)
        var counted = 0
        var reader = FieldReader(
          block.bytes, separator: header.separator, scratch: scratches[0], owner: block.owner)
        while reader.nextRow() {
          let start = reader.position
          line += block.bytes[counted..<start].count { $0 == UInt8(ascii: "\n") }
          counted = start
          cells.removeAll(keepingCapacity: true)
          repeat {
            if cells.count < scratches.count { reader.use(scratches[cells.count]) }
            cells.append(reader.next())
          } while !reader.isRowEnd
          guard !reader.isBroken, cells.count == header.names.count else {
            throw ExchangeError.unreadable(
              "\(file.name), row \(line): the row has \(cells.count) cells and the heading "
                + "\(header.names.count), or a quote is not closed")
          }
          try body(line, cells)
        }
      }
    } catch let error as TableError {
      throw ExchangeError.unreadable(error.description)
    }
  }
}
