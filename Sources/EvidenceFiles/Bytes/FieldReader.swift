/// Reads the fields of rows, quoted or not (RFC 4180), from a block that begins at a row's start.
package struct FieldReader {
  private let base: Bytes
  private let end: Int
  private let separator: UInt8
  private var scratch: Scratch
  /// What the bytes belong to, kept as long as the reader is.
  private let owner: BlockBuffer?
  /// Where the next field begins.
  package private(set) var position: Int
  /// Whether the field read last was the last of its row.
  package private(set) var isRowEnd = false
  /// Whether a quote was opened and never closed, or closed in the middle of a field.
  package private(set) var isBroken = false
  /// Whether a field has been written into the scratch since it is in use.
  package private(set) var hasWritten = false

  /// A reader of a block.
  ///
  /// - Parameters:
  ///   - bytes: The block; it must outlive the reader.
  ///   - separator: What stands between fields.
  ///   - scratch: Where a field with doubled quotes is written, undoubled.
  ///   - owner: What the bytes belong to.
  ///   - position: Where to begin: a row's start.
  package init(
    _ bytes: Bytes, separator: UInt8, scratch: Scratch, owner: BlockBuffer? = nil,
    from position: Int = 0
  ) {
    base = bytes
    self.owner = owner
    end = bytes.count
    self.separator = separator
    self.scratch = scratch
    self.position = position
  }

  /// Memory for one field.
  package final class Scratch {
    /// Memory for a short field; it grows.
    package init() {}

    private var memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)

    deinit { memory.deallocate() }

    /// The bytes with every doubled quote made single.
    func undoubled(_ bytes: Bytes) -> Bytes {
      if memory.count < bytes.count {
        memory.deallocate()
        memory = .allocate(capacity: 2 * bytes.count)
      }
      var index = 0
      var count = 0
      while index < bytes.count {
        memory[count] = bytes[index]
        count += 1
        index += bytes[index] == Byte.quote ? 2 : 1
      }
      return Bytes(rebasing: memory[0..<count])
    }
  }

  /// Writes fields with doubled quotes somewhere else from now on, so that the last one stays.
  package mutating func use(_ scratch: Scratch) {
    self.scratch = scratch
    hasWritten = false
  }

  /// Whether the block is read to its end.
  var isAtEnd: Bool { position >= end }

  /// Passes over empty lines; true when a row follows.
  package mutating func nextRow() -> Bool {
    while position < end {
      let byte = base[position]
      guard byte == Byte.newline || byte == Byte.carriageReturn else { break }
      position += 1
    }
    isRowEnd = false
    return position < end
  }

  /// The next field of the row; valid until the next call.
  @inline(__always)
  package mutating func next() -> Bytes {
    if position < end, base[position] == Byte.quote { return quoted() }
    let start = position
    var index = position
    while index < end {
      let byte = base[index]
      if byte == separator {
        position = index + 1
        return Bytes(rebasing: base[start..<index])
      }
      if byte == Byte.newline { break }
      index += 1
    }
    isRowEnd = true
    position = index < end ? index + 1 : end
    var last = index
    if last > start, base[last - 1] == Byte.carriageReturn { last -= 1 }
    return Bytes(rebasing: base[start..<last])
  }

  @inline(never)
  private mutating func quoted() -> Bytes {
    var index = position + 1
    let start = index
    var hasDoubled = false
    while true {
      guard index < end else {
        isBroken = true
        isRowEnd = true
        position = end
        return Bytes(rebasing: base[start..<end])
      }
      if base[index] == Byte.quote {
        guard index + 1 < end, base[index + 1] == Byte.quote else { break }
        hasDoubled = true
        index += 1
      }
      index += 1
    }
    let close = index
    finish(after: close)
    let field = Bytes(rebasing: base[start..<close])
    guard hasDoubled else { return field }
    hasWritten = true
    return scratch.undoubled(field)
  }

  /// Moves past what follows a closing quote: a separator, a line end or the end.
  private mutating func finish(after close: Int) {
    var index = close + 1
    if index < end, base[index] == Byte.carriageReturn { index += 1 }
    if index >= end {
      isRowEnd = true
      position = end
    } else if base[index] == Byte.newline {
      isRowEnd = true
      position = index + 1
    } else if base[index] == separator {
      position = index + 1
    } else {
      isBroken = true
      while index < end, base[index] != separator, base[index] != Byte.newline { index += 1 }
      isRowEnd = index >= end || base[index] == Byte.newline
      position = min(index + 1, end)
    }
  }
}
