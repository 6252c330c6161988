internal import Glibc

/// The file of a key: one line of base64url that only its owner can read.
enum KeyFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Reads a key; a file that others could read is refused.
  static func read(_ path: String) throws(VaultError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(path: path) }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    guard let key = Base64.decode(String(text.filter { !$0.isWhitespace })),
      key.count == Vault.keyLength
    else { throw .damaged(path: path) }
    return key
  }

  /// Writes a key so that it is either there whole or not at all, even after a power cut.
  static func create(
    _ path: String, in folder: String, _ text: String
  ) throws(VaultError) {
    makeFolder(folder)
    let draft = path + ".new-\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path: path) }
    let line = Array((text + "\n").utf8)
    let isWritten = write(file, line, line.count) == line.count && fsync(file) == 0
    close(file)
    defer { unlink(draft) }
    // A link, not a renaming: should two programs start at once, the first key stays.
    guard isWritten, link(draft, path) == 0 || errno == EEXIST else {
      throw .unwritable(path: path)
    }
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  /// Makes a folder and those above it, for its owner alone; failing shows when the key is written.
  private static func makeFolder(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"),
      slash != path.startIndex
    else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o700)
  }
}
