public import Time

/// The day that a log counts back from, as it was typed.
public enum LogDay {
  /// Why a day cannot be taken.
  public enum Problem: Error, Equatable, Sendable {
    /// There is no such day.
    case noSuchDay
    /// It is still to come.
    case future
    /// It is more than two years ago; nobody remembers that month well enough.
    case longAgo
  }

  /// Reads a typed day; nothing typed means today.
  public static func read(_ typed: String, today: Day) throws(Problem) -> Day {
    let text = typed.filter { !$0.isWhitespace }
    guard !text.isEmpty else { return today }
    guard let day = Day(iso: text) else { throw .noSuchDay }
    guard day <= today else { throw .future }
    guard today - day <= 2 * 366 else { throw .longAgo }
    return day
  }
}
