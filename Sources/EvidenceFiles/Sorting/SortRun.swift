/// The order of rows: by participant, then time, then line.
struct SortKey: Comparable {
  var participant: UInt64
  var time: Double
  var line: Int

  static func < (left: SortKey, right: SortKey) -> Bool {
    if left.participant != right.participant { return left.participant < right.participant }
    if left.time != right.time { return left.time < right.time }
    return left.line < right.line
  }

  /// How many bytes a key takes in a run, with the length of its row.
  static let size = 32
}

/// Rows in memory, to be sorted and written.
struct SortRun {
  private var bytes: [UInt8] = []
  private var entries: [(key: SortKey, start: Int, count: Int)] = []

  /// How much memory the rows take.
  var size: Int { bytes.count + 48 * entries.count }

  /// Adds a row.
  mutating func add(_ row: Bytes, _ participant: UInt64, _ time: Double, _ line: Int) {
    let key = SortKey(participant: participant, time: time, line: line)
    entries.append((key, bytes.count, row.count))
    bytes.append(contentsOf: row)
  }

  /// Writes the rows in order and empties the run.
  ///
  /// - Returns: How many bytes were written.
  mutating func write(to file: TemporaryFile) throws(TableError) -> Int {
    entries.sort { $0.key < $1.key }
    var written = 0
    for entry in entries {
      file.write(entry.key.participant)
      file.write(entry.key.time.bitPattern)
      file.write(UInt64(entry.key.line))
      file.write(UInt64(entry.count))
      try bytes.withUnsafeBufferPointer { bytes throws(TableError) in
        try file.write(Bytes(rebasing: bytes[entry.start..<(entry.start + entry.count)]))
      }
      written += SortKey.size + entry.count
    }
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    return written
  }
}
