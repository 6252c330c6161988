/// How much was read, and what was left out.
public struct LogCounts: Hashable, Sendable {
  /// Logs read, duplicates not counted.
  public var logs = 0
  /// People with at least one log.
  public var participants = 0
  /// Pairs of consecutive logs.
  public var pairs = 0
  /// What was left out, by reason.
  public var excluded: [String: Int] = [:]

  /// Nothing read yet.
  public init() {}

  /// Counts something that was left out; a count that returns to zero disappears.
  ///
  /// - Parameters:
  ///   - reason: Why, as printed.
  ///   - number: How many.
  public mutating func exclude(_ reason: String, _ number: Int) {
    let count = excluded[reason, default: 0] + number
    excluded[reason] = count == 0 ? nil : count
  }

  /// Adds other counts, `sign` times.
  mutating func add(_ other: LogCounts, sign: Int) {
    logs += sign * other.logs
    participants += sign * other.participants
    pairs += sign * other.pairs
    for (reason, number) in other.excluded { exclude(reason, sign * number) }
  }
}
