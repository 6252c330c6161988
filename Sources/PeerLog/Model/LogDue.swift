public import Time

/// When the next log of somebody is due: the one rule that coordinators' lists and reminders follow.
///
/// A month after the last one, and at once after joining. Of somebody who has not joined, or who wants a break
/// or has stopped, nothing is expected.
public struct LogDue: Sendable, Equatable {
  /// The day they joined; `nil` if they have not.
  public let joined: Day?
  /// The day of their latest log.
  public let lastLog: Day?
  /// Their wish to be asked nothing for a while, if they have one.
  public let rest: Rest?

  /// What the rule looks at.
  public init(joined: Day?, lastLog: Day?, rest: Rest?) {
    self.joined = joined
    self.lastLog = lastLog
    self.rest = rest
  }

  /// Whether a log is due on a day.
  public func holds(on today: Day) -> Bool {
    guard joined != nil, rest?.holds(on: today) != true else { return false }
    return lastLog.map { $0.aMonthLater <= today } ?? true
  }
}

extension Day {
  /// The same day of the next month, or that month's last day.
  var aMonthLater: Day {
    let (year, month, day) = parts
    let (nextYear, next) = month == 12 ? (year + 1, 1) : (year, month + 1)
    for length in stride(from: day, to: 27, by: -1) {
      if let later = Day(year: nextYear, month: next, day: length) { return later }
    }
    return Day(year: nextYear, month: next, day: day) ?? self + 31
  }
}
