internal import Glibc

/// A file that is sent as the body of an answer, piece by piece and without being held in memory.
///
/// The file is opened at once, so that it can be unlinked while it is still being sent.
public final class FileBody: Sendable {
  /// How many bytes it has.
  public let count: Int
  private let descriptor: Int32

  /// Opens a file; `nil` if it cannot be read or is no plain file.
  public init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// A second descriptor of the file, which belongs to whoever asks; negative if there can be none.
  func duplicate() -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
}
