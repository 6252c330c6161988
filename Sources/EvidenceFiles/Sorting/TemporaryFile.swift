internal import Glibc

/// A file without a name, gone when it is closed: rows about people are never left behind.
final class TemporaryFile: @unchecked Sendable {
  let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// Makes an empty file in the folder for temporary files.
  ///
  /// - Parameter name: The table it serves, for errors.
  /// - Throws: `TableError` when the folder cannot be written.
  init(near name: String) throws(TableError) {
    self.name = name
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array("\(folder)/kith-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw TableError(
        file: name,
        problem: "no temporary file can be made in \(folder): \(String(cString: strerror(errno)))")
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func write(_ bytes: Bytes) throws(TableError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds a number of eight bytes at the end.
  func write(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { buffer.append(contentsOf: $0) }
  }

  /// Hands what is still in memory to the file.
  func flush() throws(TableError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.write(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw TableError(
          file: name,
          problem: "the temporary copy cannot be written: \(String(cString: strerror(errno)))")
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
