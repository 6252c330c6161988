/// Escaping of text, so that it can stand in HTML content and in a quoted attribute.
///
/// Source: HTML Living Standard, "Serializing HTML fragments", escaping a string.
enum Escaping {
  /// Writes the escaped bytes in the longest pieces there are and moves `end` behind them.
  ///
  /// There is room for `longest` times the bytes at `end`.
  static func put(_ bytes: UnsafeRawBufferPointer, at end: inout UnsafeMutableRawPointer) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while let index = first(in: bytes, from: start) {
      end.copyMemory(from: base + start, byteCount: index - start)
      end += index - start
      let escaped = replacement(for: bytes[index])
      end.copyMemory(from: escaped.utf8Start, byteCount: escaped.utf8CodeUnitCount)
      end += escaped.utf8CodeUnitCount
      start = index + 1
    }
    end.copyMemory(from: base + start, byteCount: bytes.count - start)
    end += bytes.count - start
  }

  /// The place of the first byte that has to be escaped, looked for eight bytes at a time.
  static func first(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var index = start
    while index + 8 <= bytes.count {
      if mayHave(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
      index += 8
    }
    while index < bytes.count {
      if isSpecial(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  /// The most bytes that one byte becomes: `&quot;`.
  static let longest = 6

  /// Whether one of eight bytes is to be escaped.
  ///
  /// A byte is zero where it equals the one looked for after an exclusive or; whether any is zero is
  /// seen with three operations (H. S. Warren, Hacker's Delight, section 6-1). `&` and `'` differ in one
  /// bit only, and so do `<` and `>`, so three looks find all five.
  private static func mayHave(_ block: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = block ^ (ones &* 0x22)
    let ampersands = (block | ones) ^ (ones &* 0x27)
    let angles = (block | (ones &* 2)) ^ (ones &* 0x3E)
    let zeros =
      (quotes &- ones) & ~quotes | (ampersands &- ones) & ~ampersands | (angles &- ones) & ~angles
    return zeros & (ones &* 0x80) != 0
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func replacement(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
