internal import Glibc

/// A table that can be read from its start as often as needed.
///
/// What cannot be read twice, such as standard input, is copied to a nameless temporary file first.
package final class InputFile: Sendable {
  /// The name the person gave.
  package let name: String
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameter path: Its path, or `-` for standard input.
  /// - Throws: `TableError` when it cannot be opened or copied.
  package init(path: String) throws(TableError) {
    name = path == "-" ? "standard input" : path
    let opened = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw TableError(file: name, problem: Self.reason("cannot be opened"))
    }
    var status = stat()
    if fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw TableError(file: name, problem: "is a folder, not a table")
    }
    if lseek(opened, 0, SEEK_CUR) >= 0 {
      descriptor = opened
      return
    }
    defer { close(opened) }
    let spool = try TemporaryFile(near: name)
    var memory = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(opened, &memory, memory.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw TableError(file: name, problem: Self.reason("cannot be read"))
      }
      if count == 0 { break }
      try memory.withUnsafeBufferPointer { buffer throws(TableError) in
        try spool.write(Bytes(rebasing: buffer[0..<count]))
      }
    }
    try spool.flush()
    descriptor = dup(spool.descriptor)
  }

  /// A temporary file as a table.
  init(_ file: TemporaryFile, name: String) throws(TableError) {
    try file.flush()
    self.name = name
    descriptor = dup(file.descriptor)
  }

  deinit { close(descriptor) }

  /// How many bytes the file holds; 0 when that is not known.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Reads bytes at a place in the file.
  ///
  /// - Parameters:
  ///   - memory: Receives them.
  ///   - count: How many at most.
  ///   - offset: Where they begin.
  /// - Returns: How many there were; 0 at the end.
  /// - Throws: `TableError` when reading fails.
  package func read(
    into memory: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int
  ) throws(TableError) -> Int {
    while true {
      let found = pread(descriptor, memory, count, off_t(offset))
      if found >= 0 { return found }
      guard errno == EINTR else {
        throw TableError(file: name, problem: Self.reason("cannot be read"))
      }
    }
  }

  private static func reason(_ what: String) -> String {
    "\(what): \(String(cString: strerror(errno)))"
  }
}
