internal import Glibc

/// The text of a certificate or a key, read from its file.
struct PEM {
  private let bytes: [CChar]

  /// Reads a file of at most 1 MiB.
  ///
  /// - Throws: `ServerError.certificateUnreadable`.
  init(path: String) throws(ServerError) {
    guard let file = FileBytes.read(path, limit: 1 << 20) else {
      throw .certificateUnreadable(path: path)
    }
    bytes = file.withBytes { $0.map { CChar(bitPattern: $0) } + [0] }
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
