/// Why data could not be given out or taken in.
public enum ExchangeError: Error, Hashable, Sendable {
  /// A file cannot be written, for the system's reason.
  case unwritable(String, reason: String)
  /// A sheet has no room for so many rows.
  case tooManyRows(Int, most: Int)
  /// A file of columns cannot be understood.
  case badMapping(String)
  /// A column means nothing to Kith.
  case unknownColumn(String, file: String)
  /// A column that is needed is not there.
  case missingColumn(String, file: String)
  /// A file cannot be read as a table, for this reason.
  case unreadable(String)
  /// There is no programme to take data into.
  case noProgramme
}

extension ExchangeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badMapping(let reason): "The mapping cannot be read: \(reason)."
    case .unknownColumn(let name, let file):
      "\(file): Kith has no column \"\(name)\". Nothing was taken in."
    case .missingColumn(let name, let file):
      "\(file): the column \"\(name)\" is needed. Nothing was taken in."
    case .unreadable(let reason): "\(reason). Nothing was taken in."
    case .noProgramme: "There is no programme yet. Create it in the browser first: kith serve."
    case .tooManyRows(let rows, let most):
      "A sheet has room for \(most) rows, and there are \(rows). Choose csv, sav or jsonl."
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)."
    }
  }
}
