/// One row of the tables of people: how many of a place are or did something, or their mean.
public struct PeopleRow: Codable, Hashable, Sendable {
  /// Which published table it is of.
  public enum Table: String, Codable, Sendable {
    /// Who takes part.
    case background = "A4.2"
    /// How they were at their first log.
    case start = "A4.3"
    /// What they gave and received at their first log.
    case support = "A4.4"
  }

  /// The table.
  public let table: Table
  /// What is counted, such as `age`.
  public let variable: String
  /// The answer; `MISSING` for none, and for a mean `mean`.
  public let category: String
  /// The area; nil for everybody.
  public let place: String?
  /// How many people the place has in this table; nil where kept back.
  public var base: Int?
  /// How many said nothing; only where the table tells it.
  public var missing: Int?
  /// How many said something.
  public var valid: Int?
  /// How many gave the answer; nil where kept back.
  public var count: Int?
  /// The mean, nil where kept back.
  public var mean: Double?
  /// The standard deviation.
  public var sd: Double?

  /// The part of a hundred of everybody in the table, whether they answered or not.
  public var percent: Double? {
    guard let count, let base, base > 0 else { return nil }
    return 100 * Double(count) / Double(base)
  }
}

/// One cell of the table of how many people have a first log, a second and so on.
public struct MonthRow: Codable, Hashable, Sendable {
  /// The area; nil for everybody.
  public let place: String?
  /// Which log of a person: 1 is the first; 15 is every one from the fifteenth on.
  public let month: Int
  /// People with such a log; nil where kept back.
  public var logs: Int?
  /// How many of these logs were of the three-month version.
  public var quarterly: Int?
  /// How many were of the monthly version.
  public var monthly: Int?
}

/// How an outcome changed from people's first log to their last.
public struct ChangeRow: Codable, Hashable, Sendable {
  /// The outcome.
  public let outcome: String
  /// People with both; nil where kept back, and then everything else is too.
  public var people: Int?
  /// The mean at the first log.
  public var first: Double?
  /// The mean change.
  public var change: Double?
  /// Its 95% interval.
  public var low: Double?
  public var high: Double?
  /// How many people are higher at the last log than at the first.
  public var improved: Int?
}
