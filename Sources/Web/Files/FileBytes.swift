internal import Glibc

/// Reading files whole.
enum FileBytes {
  /// The bytes of a plain file; `nil` if it cannot be read, is not a plain file, or has more bytes than
  /// `limit`.
  static func read(_ path: String, limit: Int) -> Bytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
      Int(info.st_size) <= limit
    else { return nil }
    var writer = ByteWriter(capacity: Int(info.st_size))
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { room.deallocate() }
    while true {
      let count = Glibc.read(descriptor, room.baseAddress, room.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, writer.count + count <= limit else { return nil }
      if count == 0 { return writer.finish() }
      writer.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count]))
    }
  }
}
