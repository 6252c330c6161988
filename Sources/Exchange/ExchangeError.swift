/// Why data could not be given out or taken in.
public enum ExchangeError: Error, Hashable, Sendable {
  /// A file cannot be written, for the system's reason.
  case unwritable(String, reason: String)
}

extension ExchangeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)."
    }
  }
}
