internal import Storage

extension DataFolderError {
  /// The exit code that goes with it.
  var code: CommandError.Code {
    switch self {
    case .inUse: .unavailable
    case .notAFolder, .unwritable: .cannotCreate
    case .incomplete: .data
    }
  }
}

extension StorageError {
  /// The exit code that goes with it.
  var code: CommandError.Code {
    switch self {
    case .locked, .closed: .unavailable
    case .full: .inputOutput
    case .readOnly: .cannotCreate
    case .damaged, .newer, .constraint, .other: .data
    }
  }

  /// The one line that says what to do, for whoever runs the program.
  func sentence(folder: String) -> String {
    switch self {
    case .locked:
      "The databases in \(folder) are held by another program. Stop it, or choose another folder with --data."
    case .closed: "The databases in \(folder) are closed."
    case .full: "The disk is full. Make room and start again; nothing that was saved is lost."
    case .readOnly(let path):
      "\(path) cannot be written. Choose a folder of your own with --data DIR."
    case .damaged(let path):
      "\(path) is damaged or is no database of Kith's. Restore it from a backup."
    case .newer(let path, let version):
      "\(path) was written by a newer Kith (step \(version)). Run that one."
    case .constraint(let text), .other(let text): "The databases in \(folder): \(text)"
    }
  }
}
