internal import Glibc

/// Reads decimal numbers from bytes.
enum NumberReader {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// The number that the bytes are, or nil when they are not one.
  ///
  /// Up to 15 digits are read here, exactly: both the digits and the power of ten are exact doubles, and
  /// one division rounds once. Everything else is left to `strtod`.
  ///
  /// - Parameter bytes: A field without blanks at its ends.
  /// - Returns: The number, or nil.
  static func number(_ bytes: Bytes) -> Double? {
    var index = 0
    let count = bytes.count
    var isNegative = false
    if index < count, bytes[index] == Byte.minus {
      isNegative = true
      index = 1
    }
    var digits: UInt64 = 0
    var digitCount = 0
    while index < count {
      let digit = bytes[index] &- Byte.zero
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      digitCount += 1
      index += 1
    }
    var decimals = 0
    if index < count, bytes[index] == Byte.point {
      index += 1
      while index < count {
        let digit = bytes[index] &- Byte.zero
        guard digit < 10 else { break }
        digits = digits &* 10 &+ UInt64(digit)
        decimals += 1
        index += 1
      }
      digitCount += decimals
    }
    guard index == count, digitCount > 0, digitCount <= 15 else { return slow(bytes) }
    let value = decimals == 0 ? Double(digits) : Double(digits) / powers[decimals]
    return isNegative ? -value : value
  }

  /// Any finite decimal number, with exponent if need be.
  private static func slow(_ bytes: Bytes) -> Double? {
    guard bytes.count > 0, bytes.count < 400 else { return nil }
    for byte in bytes {
      let isDigit = byte &- Byte.zero < 10
      let isOther =
        byte == Byte.minus || byte == Byte.plus || byte == Byte.point
        || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
      guard isDigit || isOther else { return nil }
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { copy in
      for index in 0..<bytes.count { copy[index] = CChar(bitPattern: bytes[index]) }
      copy[bytes.count] = 0
      var end: UnsafeMutablePointer<CChar>?
      guard let base = copy.baseAddress else { return nil }
      let value = strtod(base, &end)
      return end == base + bytes.count && value.isFinite ? value : nil
    }
  }
}
