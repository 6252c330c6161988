/// Why data could not be given out or taken in.
public enum ExchangeError: Error, Hashable, Sendable {
  /// A file cannot be written, for the system's reason.
  case unwritable(String, reason: String)
  /// A sheet has no room for so many rows.
  case tooManyRows(Int, most: Int)
}

extension ExchangeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooManyRows(let rows, let most):
      "A sheet has room for \(most) rows, and there are \(rows). Choose csv, sav or jsonl."
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)."
    }
  }
}
