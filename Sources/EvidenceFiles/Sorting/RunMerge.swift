/// Merges sorted runs into one sorted table.
struct RunMerge {
  private let file: InputFile
  private var readers: [RunReader]
  private let separator: UInt8

  /// A merge of runs that stand one after the other in a file.
  init(_ file: InputFile, _ lengths: [Int], separator: UInt8) throws(TableError) {
    self.file = file
    self.separator = separator
    var offset = 0
    readers = []
    let memory = max(1 << 14, min(1 << 20, (32 << 20) / max(lengths.count, 1)))
    for length in lengths {
      var reader = RunReader(offset: offset, length: length, memory: memory)
      try reader.advance(in: file)
      readers.append(reader)
      offset += length
    }
  }

  /// Writes all rows in order, each after its line in the original table.
  mutating func write(to copy: TemporaryFile) throws(TableError) {
    var heap = readers.indices.filter { readers[$0].key != nil }
    for root in heap.indices.reversed() { sift(&heap, root) }
    while let first = heap.first, let key = readers[first].key {
      let line = Array("\(key.line)".utf8) + [separator]
      try line.withUnsafeBufferPointer { line throws(TableError) in try copy.write(line) }
      try readers[first].row.withUnsafeBufferPointer { row throws(TableError) in
        try copy.write(row)
      }
      if readers[first].row.last != Byte.newline {
        try [Byte.newline].withUnsafeBufferPointer { end throws(TableError) in
          try copy.write(end)
        }
      }
      try readers[first].advance(in: file)
      if readers[first].key == nil {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      if !heap.isEmpty { sift(&heap, 0) }
    }
  }

  /// Moves a reader down the heap until none below comes before it.
  private func sift(_ heap: inout [Int], _ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        guard let left = readers[heap[child]].key, let right = readers[heap[least]].key else {
          continue
        }
        if left < right { least = child }
      }
      guard least != place else { return }
      heap.swapAt(least, place)
      place = least
    }
  }
}

/// Reads one run.
struct RunReader {
  private var offset: Int
  private let end: Int
  private var memory: [UInt8]
  private var position = 0
  private var filled = 0
  /// The row's place in the order; nil at the end.
  private(set) var key: SortKey?
  /// The row.
  private(set) var row: [UInt8] = []

  init(offset: Int, length: Int, memory: Int) {
    self.offset = offset
    end = offset + length
    self.memory = Array(repeating: 0, count: memory)
  }

  /// Moves to the next row.
  mutating func advance(in file: InputFile) throws(TableError) {
    row.removeAll(keepingCapacity: true)
    guard let participant = try number(in: file), let time = try number(in: file),
      let line = try number(in: file), let count = try number(in: file)
    else {
      key = nil
      return
    }
    key = SortKey(
      participant: participant, time: Double(bitPattern: time), line: Int(line))
    var missing = Int(count)
    while missing > 0, try fill(from: file) {
      let part = min(missing, filled - position)
      memory.withUnsafeBufferPointer { buffer in
        row.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[position..<(position + part)]))
      }
      position += part
      missing -= part
    }
  }

  private mutating func number(in file: InputFile) throws(TableError) -> UInt64? {
    if filled - position >= 8 {
      defer { position += 8 }
      return memory.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      }
    }
    var value: UInt64 = 0
    for shift in 0..<8 {
      guard try fill(from: file) else { return nil }
      value |= UInt64(memory[position]) << UInt64(8 * shift)
      position += 1
    }
    return value
  }

  /// Makes sure that there is a byte to read; false at the end.
  private mutating func fill(from file: InputFile) throws(TableError) -> Bool {
    if position < filled { return true }
    let wanted = min(memory.count, end - offset)
    guard wanted > 0 else { return false }
    let offset = offset
    filled = try memory.withUnsafeMutableBufferPointer { buffer throws(TableError) in
      guard let base = buffer.baseAddress else { return 0 }
      return try file.read(into: base, count: wanted, at: offset)
    }
    self.offset += filled
    position = 0
    return filled > 0
  }
}
