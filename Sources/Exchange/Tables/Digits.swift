internal import EvidenceFiles

/// Whole numbers as decimal digits.
enum Digits {
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

  /// Writes a number, at most 20 bytes.
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

  /// Adds a number to a line.
  @inline(__always)
  static func add(_ number: Int, to line: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      guard let start = digits.baseAddress else { return }
      line += UnsafeBufferPointer(start: start, count: write(number, to: start))
    }
  }
}
