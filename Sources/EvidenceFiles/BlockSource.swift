internal import Glibc

/// Memory for one block; each reader of blocks has its own.
package final class BlockBuffer {
  fileprivate(set) var memory: UnsafeMutablePointer<UInt8>
  fileprivate var capacity: Int

  /// Memory of the usual size.
  package init() {
    capacity = BlockSource.blockSize + 4096
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  fileprivate func grow(to size: Int, keeping count: Int) {
    guard size > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = size
  }
}

/// Some whole rows of a table.
package struct Block {
  /// The rows; valid until the buffer is used again.
  package let bytes: Bytes
  /// What the rows belong to.
  package let owner: BlockBuffer
  /// The line of the file on which they begin, the heading being on line 1.
  let firstLine: Int
  /// Whether the last row's participant ends with the block.
  let isClosed: Bool
  /// The people of the block's participants, where they are read beside it.
  var people: PeopleTable?

  /// The line of the file that a place in the block stands on.
  package func line(at position: Int) -> Int {
    firstLine + ByteScan.count(Bytes(rebasing: bytes[0..<position])).newlines
  }
}

/// Cuts a table into blocks of whole rows, between participants where it can.
package final class BlockSource {
  /// How many bytes a block has, more or less.
  package static let blockSize = 1 << 20
  /// A block grows to this to reach the end of a participant; beyond, it is cut within.
  private static let largestBlock = 1 << 24

  private let file: InputFile
  private let header: Header
  private let participant: Int?
  private var offset: Int
  private var carry: [UInt8] = []
  private var line: Int
  private var isAtEnd = false
  private let scratch = FieldReader.Scratch()
  /// Whether a participant was too long for one block: from then on blocks come in one sequence.
  private(set) var isOpen = false
  /// How many bytes of the file have been handed out.
  private(set) var bytesRead = 0

  /// A source of a table's rows.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - skipping: How many bytes the heading takes.
  ///   - header: The heading.
  ///   - participant: The position of the participant's column; nil to cut between any rows.
  ///   - line: The line on which the first row stands.
  package init(_ file: InputFile, skipping: Int, header: Header, participant: Int?, line: Int = 2) {
    self.file = file
    self.header = header
    self.participant = participant
    self.line = line
    offset = skipping
  }

  /// The next block, or nil at the end.
  ///
  /// - Parameter buffer: Receives its bytes.
  /// - Returns: The block; its rows are valid until the buffer is used again.
  /// - Throws: `TableError` when reading fails or a row is longer than memory allows.
  package func next(into buffer: BlockBuffer) throws(TableError) -> Block? {
    guard !isAtEnd || !carry.isEmpty else { return nil }
    buffer.grow(to: carry.count + Self.blockSize, keeping: 0)
    var count = carry.count
    carry.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { buffer.memory.update(from: base, count: bytes.count) }
    }
    carry.removeAll(keepingCapacity: true)
    var target = max(Self.blockSize, count)
    while true {
      try fill(buffer, &count, to: target)
      let bytes = Bytes(start: buffer.memory, count: count)
      if isAtEnd { return block(bytes, in: buffer, cut: count, isClosed: true) }
      let quotes = ByteScan.count(bytes).quotes
      if let cut = cut(bytes, quotes: quotes) {
        return block(bytes, in: buffer, cut: cut, isClosed: !isOpen)
      }
      guard target < Self.largestBlock else {
        var before = quotes
        guard let end = ByteScan.lastRowEnd(bytes, before: count, quotes: &before) else {
          throw TableError(
            file: file.name, row: line,
            problem: "a row is longer than \(Self.largestBlock) bytes: is a quote not closed?")
        }
        isOpen = true
        return block(bytes, in: buffer, cut: end, isClosed: false)
      }
      target *= 2
      buffer.grow(to: target, keeping: count)
    }
  }

  private func fill(_ buffer: BlockBuffer, _ count: inout Int, to target: Int) throws(TableError) {
    buffer.grow(to: target, keeping: count)
    while count < target, !isAtEnd {
      let found = try file.read(into: buffer.memory + count, count: target - count, at: offset)
      if found == 0 { isAtEnd = true }
      offset += found
      count += found
    }
  }

  private func block(_ bytes: Bytes, in buffer: BlockBuffer, cut: Int, isClosed: Bool) -> Block? {
    carry.append(contentsOf: bytes[cut...])
    guard cut > 0 else { return nil }
    let rows = Bytes(rebasing: bytes[0..<cut])
    defer {
      line += ByteScan.count(rows).newlines
      bytesRead += cut
    }
    return Block(bytes: rows, owner: buffer, firstLine: line, isClosed: isClosed)
  }

  /// Where the last participant of the bytes begins; nil when it is the only one.
  private func cut(_ bytes: Bytes, quotes: Int) -> Int? {
    var before = quotes
    guard let end = ByteScan.lastRowEnd(bytes, before: bytes.count, quotes: &before) else {
      return nil
    }
    guard let participant, !isOpen else { return end }
    var start = end
    var name: [UInt8]?
    while start > 0 {
      let row = ByteScan.lastRowEnd(bytes, before: start - 1, quotes: &before) ?? 0
      let own = self.name(bytes, row, participant)
      if let name, name != own { return start }
      name = own
      start = row
    }
    return nil
  }

  /// The first and the last participant of a block; nil of one without rows.
  func participants(of block: Block) -> (first: [UInt8], last: [UInt8])? {
    guard let participant else { return nil }
    let bytes = block.bytes
    var first = FieldReader(bytes, separator: header.separator, scratch: scratch)
    guard first.nextRow() else { return nil }
    var end = bytes.count
    while end > 0, bytes[end - 1] == Byte.newline || bytes[end - 1] == Byte.carriageReturn {
      end -= 1
    }
    var quotes = ByteScan.count(Bytes(rebasing: bytes[..<end])).quotes
    let start = ByteScan.lastRowEnd(bytes, before: end, quotes: &quotes) ?? 0
    return (name(bytes, first.position, participant), name(bytes, start, participant))
  }

  private func name(_ bytes: Bytes, _ start: Int, _ column: Int) -> [UInt8] {
    var reader = FieldReader(bytes, separator: header.separator, scratch: scratch, from: start)
    for _ in 0..<column where !reader.isRowEnd { _ = reader.next() }
    return reader.isRowEnd ? [] : Array(reader.next().trimmed)
  }
}
