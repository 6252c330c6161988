public import Time

/// Somebody's wish to be asked nothing for a while, or nothing more.
///
/// What they gave stays, and they can log all the same. It is nobody's business but theirs: others only
/// do not see their log as due.
public struct Rest: Sendable, Equatable {
  /// The day on which they said so.
  public let since: Day
  /// The first day on which they may be asked again; `nil` if they have stopped.
  public let until: Day?

  /// A wish from its parts.
  public init(since: Day, until: Day?) {
    self.since = since
    self.until = until
  }

  /// Whether they have stopped, and not only paused.
  public var isStop: Bool { until == nil }

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool { until.map { day < $0 } ?? true }

  /// How many months ahead a pause can reach.
  static let longest = 12

  /// The months until which somebody can pause, each by its first day: from the next month on.
  static func choices(from today: Day) -> [Day] {
    let (year, month, _) = today.parts
    return (1...longest).compactMap { ahead in
      let number = month - 1 + ahead
      return Day(year: year + number / 12, month: number % 12 + 1, day: 1)
    }
  }
}
