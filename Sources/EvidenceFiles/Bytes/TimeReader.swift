/// Reads the time of a log: a date as YYYY-MM-DD, with or without a time of day, or a plain number.
enum TimeReader {
  /// In which form a column gives its times.
  enum Form {
    /// Dates; a time is a number of days since 0000-03-01.
    case dates
    /// Numbers in the table's own unit.
    case numbers
  }

  /// The time that the bytes give in a form, or nil when they do not.
  static func time(_ bytes: Bytes, _ form: Form) -> Double? {
    switch form {
    case .dates: day(bytes)
    case .numbers: NumberReader.number(bytes)
    }
  }

  /// The form of a column by its first value, or nil when it is neither.
  static func form(_ bytes: Bytes) -> Form? {
    if day(bytes) != nil { return .dates }
    return NumberReader.number(bytes) != nil ? .numbers : nil
  }

  /// Days since 0000-03-01, with the time of day as a fraction.
  private static func day(_ bytes: Bytes) -> Double? {
    guard bytes.count >= 10, bytes[4] == Byte.minus, bytes[7] == Byte.minus,
      let year = digits(bytes, 0, 4), let month = digits(bytes, 5, 2),
      let day = digits(bytes, 8, 2),
      month >= 1, month <= 12, day >= 1, day <= length(of: month, year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let months = month <= 2 ? month + 9 : month - 3
    let days =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5 + day - 1
    if bytes.count == 10 { return Double(days) }
    guard let part = timeOfDay(bytes) else { return nil }
    return Double(days) + part
  }

  private static func timeOfDay(_ bytes: Bytes) -> Double? {
    guard bytes.count == 16 || bytes.count == 19 || bytes.count == 20,
      bytes[10] == UInt8(ascii: "T") || bytes[10] == Byte.space, bytes[13] == UInt8(ascii: ":"),
      let hour = digits(bytes, 11, 2), let minute = digits(bytes, 14, 2), hour < 24, minute < 60
    else { return nil }
    var seconds = 3600 * hour + 60 * minute
    if bytes.count > 16 {
      guard bytes[16] == UInt8(ascii: ":"), let second = digits(bytes, 17, 2), second <= 60,
        bytes.count == 19 || bytes[19] == UInt8(ascii: "Z")
      else { return nil }
      seconds += second
    }
    return Double(seconds) / 86_400
  }

  private static func digits(_ bytes: Bytes, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = bytes[index] &- Byte.zero
      guard digit < 10 else { return nil }
      value = 10 * value + Int(digit)
    }
    return value
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
