internal import Glibc
internal import Synchronization

/// What is noted about one request: nothing that tells who asked or for whom.
public struct AccessEntry: Sendable, Equatable {
  /// The method: `GET`, `HEAD`, `POST` or `OTHER`.
  public var method: String
  /// The name of the route that answered, if any; never the address itself, which can carry a
  /// personal link.
  public var route: String?
  /// The status of the answer; `nil` if the other end went away before there was one.
  public var status: Int?
  /// The bytes of the body.
  public var bytes: Int
  /// The microseconds from the request line to the last byte sent.
  public var microseconds: Int
}

/// The structured log of requests: one line of JSON each.
///
/// Lines are gathered and written together, within a second and when the server stops, so that the log
/// does not cost a call of the system for every request.
public final class AccessLog: Sendable {
  private let descriptor: Int32
  private let buffer = Mutex<[UInt8]>([])

  /// A log that writes to a file descriptor, standard error unless another is given.
  ///
  /// The descriptor stays the caller's.
  public init(descriptor: Int32 = 2) { self.descriptor = descriptor }

  /// Notes one request.
  public func write(_ entry: AccessEntry) {
    let line = entry.line(at: time(nil))
    buffer.withLock { buffer in
      buffer.append(contentsOf: line.utf8)
      if buffer.count >= 64 << 10 { drain(&buffer) }
    }
  }

  /// Writes what has been gathered.
  public func flush() { buffer.withLock { drain(&$0) } }

  private func drain(_ buffer: inout [UInt8]) {
    var written = 0
    buffer.withUnsafeBytes { bytes in
      while written < bytes.count {
        let result = Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if result < 0, errno == EINTR { continue }
        // A log that cannot be written must not stop people from being answered.
        guard result > 0 else { break }
        written += result
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension AccessEntry {
  /// The entry as a line of JSON.
  func line(at second: Int) -> String {
    var second = second
    var parts = tm()
    gmtime_r(&second, &parts)
    let day = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    let clock = "\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))"
    return "{\"time\":\"\(day)T\(clock)Z\",\"method\":\"\(method)\","
      + "\"route\":\(route.map { "\"\($0)\"" } ?? "null"),"
      + "\"status\":\(status.map(String.init) ?? "null"),\"bytes\":\(bytes),"
      + "\"microseconds\":\(microseconds)}\n"
  }

  private func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
