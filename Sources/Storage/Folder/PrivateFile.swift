internal import Glibc

/// Files and folders that only their owner can read.
enum PrivateFile {
  /// Why the system refused.
  struct Refusal: Error {
    let path: String
    let code: Int32

    /// The system's words.
    var words: String { String(cString: strerror(code)) }

    /// The refusal as an error of the database.
    var error: StorageError {
      switch code {
      case ENOSPC, EDQUOT: .full
      case EACCES, EPERM, EROFS, ENOTDIR, ENOENT, EISDIR, EEXIST: .readOnly(path: path)
      default: .other("\(words): \(path)")
      }
    }
  }

  /// Makes sure that a file is there, in a folder that is there.
  ///
  /// What is already there keeps its permissions.
  static func create(at path: String) throws(Refusal) {
    let folder = self.folder(of: path)
    if let folder { try createFolder(at: folder) }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Refusal(path: path, code: errno) }
    _ = close(file)
    sync(folder)
  }

  /// Makes sure that a folder is there, and those above it.
  static func createFolder(at path: String) throws(Refusal) {
    var code = make(path)
    if code == ENOENT, let above = folder(of: path) {
      try createFolder(at: above)
      code = make(path)
    }
    switch code {
    case 0: sync(folder(of: path))
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw Refusal(path: path, code: ENOTDIR)
      }
    default: throw Refusal(path: path, code: code)
    }
  }

  /// Makes one folder; the system's error number, or 0.
  private static func make(_ path: String) -> Int32 { mkdir(path, 0o700) == 0 ? 0 : errno }

  /// The folder that a path lies in; `nil` for the working folder and the root.
  static func folder(of path: String) -> String? {
    var rest = path[...]
    while rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return nil }
    rest = rest[..<slash]
    while rest.last == "/" { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Makes a new entry of a folder outlast a power cut.
  private static func sync(_ folder: String?) {
    let file = open(folder ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = fsync(file)
    _ = close(file)
  }
}
