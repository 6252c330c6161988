/// A value read from a JSON file, with the line it begins on.
public struct JSONNode: Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What stands there.
  public let value: Value

  /// A value at a line.
  public init(line: Int, value: Value) {
    self.line = line
    self.value = value
  }

  /// The kinds of value JSON has; objects keep the order of their fields and repeated names.
  public enum Value: Sendable {
    case object([(key: String, node: JSONNode)])
    case array([JSONNode])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
  }
}

/// Why a file is not JSON, and where.
public struct JSONError: Error, Hashable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there, in words.
  public let reason: String
}
