internal import Glibc
internal import Synchronization

/// The structured log of requests: one line of JSON each.
///
/// Lines are gathered and written together, within a second and when the server stops, so that the log
/// does not cost a call of the system for every request.
public final class AccessLog: Sendable {
  private struct State {
    var lines: [UInt8] = []
    var second = Int.min
    var time: [UInt8] = []
  }

  private let descriptor: Int32
  private let state = Mutex(State())

  /// A log that writes to a file descriptor, standard error unless another is given.
  ///
  /// The descriptor stays the caller's.
  public init(descriptor: Int32 = 2) { self.descriptor = descriptor }

  /// Notes one request.
  public func write(_ entry: AccessEntry) { write(entry, at: time(nil)) }

  /// Notes one request at a second since 1970-01-01.
  func write(_ entry: AccessEntry, at second: Int) {
    state.withLock { state in
      if state.second != second {
        state.second = second
        state.time = AccessLog.text(of: second)
      }
      entry.write(time: state.time, to: &state.lines)
      if state.lines.count >= AccessLog.most { drain(&state.lines) }
    }
  }

  /// Writes what has been gathered.
  public func flush() { state.withLock { drain(&$0.lines) } }

  private static let most = 64 << 10

  private func drain(_ lines: inout [UInt8]) {
    lines.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: rest.startIndex), rest.count)
        if written < 0, errno == EINTR { continue }
        // A log that cannot be written must not stop people from being answered.
        guard written > 0 else { break }
        rest = rest.dropFirst(written)
      }
    }
    lines.removeAll(keepingCapacity: true)
  }

  /// A second as `2026-03-01T00:05:04Z` (RFC 3339).
  private static func text(of second: Int) -> [UInt8] {
    var second = second
    var parts = tm()
    gmtime_r(&second, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return text[..<count].map { UInt8(bitPattern: $0) }
  }
}
