/// One thing in a file that cannot be taken in, and where.
public struct ImportProblem: Sendable, Equatable, CustomStringConvertible {
  /// The line of the file, the heading being line 1.
  public let row: Int
  /// The column, by the file's own name.
  public let column: String
  /// What stands there.
  public let value: String
  /// What is wrong with it.
  public let reason: String

  public var description: String {
    "row \(row), column \(column): \"\(value.prefix(60))\": \(reason)"
  }
}

/// What an import did, or would do.
public struct ImportReport: Sendable, Equatable {
  /// Logs that are new.
  public internal(set) var new = 0
  /// Logs that are there already, or stand in the file twice with the same answers.
  public internal(set) var known = 0
  /// Rows that were refused.
  public internal(set) var refused = 0
  /// People who are new.
  public internal(set) var newPeople = 0
  /// Everything that is wrong, in the order of the rows.
  public internal(set) var problems: [ImportProblem] = []
  /// Whether anything was taken in.
  public internal(set) var isDone = false

  /// Nothing read yet.
  public init() {}
}
