internal import Glibc
internal import Synchronization

/// The folder that holds a programme's data, held by one program at a time.
///
/// Two programs on the same files would each keep their own idea of what was tidied, sent or counted.
/// So the first takes a lock on `kith.lock` that the system drops when it ends, however it ends; the
/// file stays, because removing it could let two programs in.
public final class DataFolder: Sendable {
  /// Where the folder is.
  public let path: String
  /// The open lock file; `nil` once let go.
  private let lock: Mutex<Int32?>

  /// Takes the folder, creating it and those above it if needed, readable by the owner only.
  ///
  /// - Throws: `DataFolderError`, which says in a sentence what to do.
  public init(_ path: String) throws(DataFolderError) {
    do { try PrivateFile.createFolder(at: path) } catch {
      var status = stat()
      let isFile = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
      throw isFile ? .notAFolder(path) : .unwritable(path, reason: error.words)
    }
    let file = open("\(path)/kith.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .unwritable(path, reason: String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      defer { _ = close(file) }
      throw code == EWOULDBLOCK
        ? .inUse(path, process: Self.holder(file))
        : .unwritable(path, reason: String(cString: strerror(code)))
    }
    guard Self.sign(file) else {
      let reason = String(cString: strerror(errno))
      _ = close(file)
      throw .unwritable(path, reason: reason)
    }
    self.path = path
    lock = Mutex(file)
  }

  deinit { letGo() }

  /// The path of a file of the folder.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Lets another program have the folder.
  ///
  /// Close the databases first. Safe to call twice.
  public func letGo() {
    lock.withLock {
      if let file = $0 { _ = close(file) }
      $0 = nil
    }
  }

  /// Writes this program's number into the lock file, for whoever finds the folder taken.
  private static func sign(_ file: Int32) -> Bool {
    let number = Array("\(getpid())\n".utf8)
    return ftruncate(file, 0) == 0 && pwrite(file, number, number.count, 0) == number.count
  }

  /// The number of the program that holds the folder, if it has written it yet.
  private static func holder(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int(String(decoding: bytes[..<count].prefix { $0 != 10 }, as: UTF8.self))
  }
}
