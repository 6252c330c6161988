internal import Glibc

/// Files and folders that only their owner can read.
enum PrivateFile {
  /// Makes sure that a file is there, in a folder that is there.
  ///
  /// What is already there keeps its permissions.
  static func create(at path: String) throws(StorageError) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try createFolder(at: String(path[..<slash]))
    }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw error(path) }
    _ = Glibc.close(file)
  }

  /// Makes sure that a folder is there, and those above it.
  static func createFolder(at path: String) throws(StorageError) {
    if mkdir(path, 0o700) == 0 { return try sync(parentOf: path) }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw .readOnly(path: path)
      }
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw error(path) }
      try createFolder(at: String(path[..<slash]))
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw error(path) }
      try sync(parentOf: path)
    default: throw error(path)
    }
  }

  /// Makes a new entry of a folder outlast a power cut.
  private static func sync(parentOf path: String) throws(StorageError) {
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let folder = open(parent ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = Glibc.close(folder)
  }

  private static func error(_ path: String) -> StorageError {
    switch errno {
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM, EROFS, ENOTDIR, ENOENT, EISDIR, ELOOP, ENAMETOOLONG: .readOnly(path: path)
    case let code: .other("\(String(cString: strerror(code))): \(path)")
    }
  }
}
