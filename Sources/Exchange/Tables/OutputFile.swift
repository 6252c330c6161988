internal import Glibc

/// A file that is written once, from start to end, and is there whole or not at all.
///
/// What is written goes to a file beside it, which takes its name when everything is on the disk.
public final class OutputFile {
  /// Where the file will be.
  public let path: String
  /// How many bytes have been written.
  public private(set) var size = 0
  private let descriptor: Int32
  private let buffer: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var isOpen = true
  private static let capacity = 1 << 18

  private var unfinished: String { path + ".part" }

  /// Begins a file; one that is there stays until the new one is finished.
  ///
  /// - Throws: `ExchangeError.unwritable`.
  public init(_ path: String) throws(ExchangeError) {
    self.path = path
    descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    buffer = .allocate(capacity: Self.capacity)
    guard descriptor >= 0 else {
      isOpen = false
      throw .unwritable(path, reason: Self.reason)
    }
  }

  deinit {
    buffer.deallocate()
    guard isOpen else { return }
    close(descriptor)
    unlink(unfinished)
  }

  /// Writes bytes.
  ///
  /// - Throws: `ExchangeError.unwritable`, as when the disk is full.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExchangeError) {
    guard let source = bytes.baseAddress else { return }
    if used + bytes.count > Self.capacity { try flush() }
    if bytes.count > Self.capacity { return try send(source, bytes.count) }
    (buffer + used).update(from: source, count: bytes.count)
    used += bytes.count
  }

  /// Writes a text.
  ///
  /// - Throws: `ExchangeError.unwritable`.
  public func write(_ text: String) throws(ExchangeError) {
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(ExchangeError) in
      try write(bytes)
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `ExchangeError.unwritable`.
  public func finish() throws(ExchangeError) {
    try flush()
    isOpen = false
    guard close(descriptor) == 0, rename(unfinished, path) == 0 else {
      let reason = Self.reason
      unlink(unfinished)
      throw .unwritable(path, reason: reason)
    }
  }

  private func flush() throws(ExchangeError) {
    let count = used
    used = 0
    try send(buffer, count)
  }

  private func send(_ bytes: UnsafePointer<UInt8>, _ count: Int) throws(ExchangeError) {
    var done = 0
    while done < count {
      let written = Glibc.write(descriptor, bytes + done, count - done)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw .unwritable(path, reason: Self.reason) }
      done += written
    }
    size += count
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
