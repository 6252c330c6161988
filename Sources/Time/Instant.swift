/// A moment, as whole seconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Int

  /// The moment so many seconds after 1970-01-01 00:00 UTC.
  public init(seconds: Int) { self.seconds = seconds }

  /// The day in UTC.
  ///
  /// A programme in England is never more than an hour from it, and a log is about a month, so no
  /// zone is kept.
  public var day: Day {
    Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  public static func < (earlier: Instant, later: Instant) -> Bool {
    earlier.seconds < later.seconds
  }

  /// The moment so many seconds later.
  public static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }

  /// How many seconds `later` is after `earlier`.
  public static func - (later: Instant, earlier: Instant) -> Int {
    later.seconds - earlier.seconds
  }
}
