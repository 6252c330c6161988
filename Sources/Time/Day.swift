/// A day of the Gregorian calendar, without a time or a zone.
///
/// Kept as days since 1970-01-01, so that differences are subtractions; written `yyyy-mm-dd`
/// (ISO 8601).
public struct Day: Hashable, Sendable, Comparable, Codable {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  /// The day so many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day of a year, a month from 1 and a day of the month from 1; `nil` if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Counts in eras of 400 years that begin on 1 March, so that a leap day ends its year.
    // Source: Reingold and Dershowitz, Calendrical Calculations, ch. 2.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `yyyy-mm-dd`; `nil` for anything else and for days that do not exist.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, the month from 1 and the day of the month from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day as `yyyy-mm-dd`.
  public var iso: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }
    // Days are written for every row of every table, and putting texts together takes ten times as long.
    return String(unsafeUninitializedCapacity: 10) { text in
      func put(_ number: Int, at place: Int) {
        text[place] = 48 + UInt8(truncatingIfNeeded: number / 10)
        text[place + 1] = 48 + UInt8(truncatingIfNeeded: number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      put(month, at: 5)
      text[7] = UInt8(ascii: "-")
      put(day, at: 8)
      return 10
    }
  }

  public static func < (earlier: Day, later: Day) -> Bool { earlier.number < later.number }

  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// How many days `later` is after `earlier`.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// The number of days in a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
