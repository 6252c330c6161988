/// Why a data folder cannot be used.
public enum DataFolderError: Error, Sendable, Equatable {
  /// There is a file where the folder should be.
  case notAFolder(String)
  /// The folder cannot be made or written, for the system's reason.
  case unwritable(String, reason: String)
  /// Another program holds it; its process number, if known.
  case inUse(String, process: Int?)
  /// Of the databases that belong together one is there and another is missing or empty.
  case incomplete(String, found: String, missing: String)
}

extension DataFolderError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAFolder(let path):
      "\(path) is a file, not a folder. Choose a folder with --data DIR."
    case .unwritable(let path, let reason):
      "\(path) cannot be written (\(reason)). Choose a folder of your own with --data DIR."
    case .inUse(let path, let process):
      "\(path) is in use by another Kith\(process.map { " (process \($0))" } ?? ""). "
        + "Stop it first, or choose another folder with --data DIR."
    case .incomplete(let path, let found, let missing):
      "\(path) has \(found), but \(missing) is missing or empty. Restore \(missing) from its backup; "
        + "to begin anew, choose an empty folder with --data DIR."
    }
  }
}
