internal import Glibc

/// Fast looks over a whole block.
enum ByteScan {
  /// How many line ends and quotes a block holds.
  static func count(_ bytes: Bytes) -> (newlines: Int, quotes: Int) {
    guard let base = bytes.baseAddress else { return (0, 0) }
    var newlines = 0
    var quotes = 0
    var index = 0
    let newline = SIMD16<UInt8>(repeating: Byte.newline)
    let quote = SIMD16<UInt8>(repeating: Byte.quote)
    let raw = UnsafeRawPointer(base)
    while index + 16 <= bytes.count {
      var lines = SIMD16<UInt8>.zero
      var marks = SIMD16<UInt8>.zero
      var rounds = 0
      while rounds < 255, index + 16 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        lines &+= SIMD16<UInt8>.zero.replacing(with: 1, where: word .== newline)
        marks &+= SIMD16<UInt8>.zero.replacing(with: 1, where: word .== quote)
        index += 16
        rounds += 1
      }
      newlines += Int(SIMD16<UInt16>(truncatingIfNeeded: lines).wrappedSum())
      quotes += Int(SIMD16<UInt16>(truncatingIfNeeded: marks).wrappedSum())
    }
    while index < bytes.count {
      if bytes[index] == Byte.newline { newlines += 1 }
      if bytes[index] == Byte.quote { quotes += 1 }
      index += 1
    }
    return (newlines, quotes)
  }

  /// The end of the row before `end`, quotes respected: the position after its line end, or nil.
  ///
  /// - Parameters:
  ///   - bytes: A block that begins at a row's start.
  ///   - end: Where to begin, going back.
  ///   - quotes: How many quotes stand before `end`; on return, before the position found.
  /// - Returns: The position, or nil when no row ends before `end`.
  static func lastRowEnd(_ bytes: Bytes, before end: Int, quotes: inout Int) -> Int? {
    var index = end
    while index > 0 {
      let byte = bytes[index - 1]
      if byte == Byte.newline, quotes % 2 == 0 { return index }
      if byte == Byte.quote { quotes -= 1 }
      index -= 1
    }
    return nil
  }
}

extension ByteScan {
  /// How many lines the heading takes.
  static func lines(in header: Header) -> Int {
    1 + header.names.reduce(0) { $0 + $1.utf8.filter { $0 == Byte.newline }.count }
  }
}
