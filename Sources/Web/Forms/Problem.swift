public import Time

/// What is wrong with something a person typed.
public enum Problem: Sendable, Hashable {
  /// A longer text than is kept.
  case tooLong(maximum: Int)
  /// Not a day of the calendar.
  case notADay
  /// A day that has not come yet.
  case inTheFuture
  /// Not a whole number from the one to the other.
  case notANumber(least: Int, most: Int)
  /// A day before the first that makes sense.
  case tooLongAgo(earliest: Day)
}
