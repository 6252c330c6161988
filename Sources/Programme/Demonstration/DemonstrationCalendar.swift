internal import Time

/// The days on which an invented person joined and logged.
enum DemonstrationCalendar {
  /// So many days about a month apart, the last one before `today`.
  ///
  /// Somebody who is active logged not long ago; others stopped some months ago, as people may.
  static func days(
    _ count: Int, isActive: Bool, until today: Day, _ numbers: inout SeededNumbers
  ) -> [Day] {
    var day = today + -numbers.number(in: isActive ? 1...24 : 50...150)
    var days: [Day] = []
    for _ in 0..<count {
      days.append(day)
      // Now and then a month is missed.
      day = day + -(numbers.number(in: 27...34) + (numbers.happens(0.12) ? 30 : 0))
    }
    return days.reversed()
  }
}
