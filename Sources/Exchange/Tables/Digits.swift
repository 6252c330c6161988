/// Whole numbers as decimal digits.
enum Digits {
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
}
