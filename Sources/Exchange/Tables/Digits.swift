internal import EvidenceFiles

/// Whole numbers as decimal digits.
enum Digits {
  /// How many bytes a number has at most.
  static let most = 20

  /// Reads a number of one to six digits; `nil` for anything else, which may still be a number.
  @inline(__always)
  static func read(_ bytes: Bytes) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 6 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }

  /// Writes a number, at most `most` bytes.
  ///
  /// - Returns: how many bytes there are.
  static func write(_ number: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number.magnitude
    var start = 0
    if number < 0 {
      place[0] = UInt8(ascii: "-")
      start = 1
    }
    var end = start
    repeat {
      place[end] = 48 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      end += 1
    } while rest > 0
    var low = start
    var high = end - 1
    while low < high {
      (place[low], place[high]) = (place[high], place[low])
      low += 1
      high -= 1
    }
    return end
  }
}
