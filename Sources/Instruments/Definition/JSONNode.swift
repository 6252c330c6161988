/// A value read from a definition file, with the line it begins on.
struct JSONNode: Sendable {
  let line: Int
  let value: Value

  enum Value: Sendable {
    case object([(key: String, node: JSONNode)])
    case array([JSONNode])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
  }
}

/// Why a file is not JSON, and where.
struct JSONError: Error, Hashable {
  let line: Int
  let reason: String
}
