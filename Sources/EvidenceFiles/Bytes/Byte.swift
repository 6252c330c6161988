/// The bytes that mean something in a table.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let zero = UInt8(ascii: "0")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let point = UInt8(ascii: ".")
}

/// A run of bytes inside a block.
package typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The same bytes without blanks at either end.
  package var trimmed: Bytes {
    var low = startIndex
    var high = endIndex
    while low < high, self[low] == Byte.space || self[low] == 9 { low += 1 }
    while low < high, self[high - 1] == Byte.space || self[high - 1] == 9 { high -= 1 }
    return Bytes(rebasing: self[low..<high])
  }

  /// The bytes as text, wrong UTF-8 repaired.
  package var text: String { String(decoding: self, as: UTF8.self) }

  /// The first forty characters in quotes, on one line.
  var quoted: String {
    let line = String(decoding: self.prefix(200), as: UTF8.self).unicodeScalars.map {
      $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0)
    }
    return "\"\(String(line.prefix(40)))\""
  }

  /// Whether the bytes say that a value is missing: nothing, `NA` or a point.
  var isMissing: Bool {
    switch count {
    case 0: true
    case 1: self[0] == Byte.point
    case 2: self[0] == UInt8(ascii: "N") && self[1] == UInt8(ascii: "A")
    default: false
    }
  }

  /// A 64-bit hash: eight bytes at a time, multiplied and folded.
  ///
  /// Two of three million names share a hash with probability below one in a million.
  var hash64: UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 &+ UInt64(count)
    var index = 0
    while index < count {
      var word: UInt64 = 0
      let rest = Swift.min(8, count - index)
      for offset in 0..<rest { word |= UInt64(self[index + offset]) << UInt64(8 * offset) }
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low ^ (hash &<< 1)
      index += 8
    }
    let product = hash.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
