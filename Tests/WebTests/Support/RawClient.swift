import Glibc

/// A socket that says exactly what a test wants said, well-formed or not.
final class RawClient {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Whether the other end left a test waiting: it neither answered nor closed the connection.
  private(set) var isLeftWaiting = false

  /// Connects to a port of this machine, from one of its own addresses.
  init(port: UInt16, from own: String? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    if let own {
      let result = Self.withAddress(own, port: 0) { bind(descriptor, $0, $1) }
      if result != 0 { throw Failure(reason: "bind: \(errno)") }
    }
    let result = Self.withAddress("127.0.0.1", port: port) { connect(descriptor, $0, $1) }
    if result != 0 { throw Failure(reason: "connect: \(errno)") }
  }

  private static func withAddress(
    _ text: String, port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, text, &address.sin_addr)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(descriptor) }

  struct Failure: Error { let reason: String }

  /// Sends as much as the other end takes.
  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      sent += count
    }
  }

  /// Says that nothing more will be sent, and goes on listening.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// One whole answer; `nil` if the connection ended first.
  func answer(toHead: Bool = false) -> RawAnswer? {
    while true {
      if let (answer, used) = RawAnswer.parse(pending, isToHead: toHead) {
        pending.removeFirst(used)
        return answer
      }
      if !receive() { return nil }
    }
  }

  /// Whether the other end has closed the connection and nothing is left to read.
  func isClosed() -> Bool {
    while receive() {}
    return pending.isEmpty && !isLeftWaiting
  }

  private func receive() -> Bool {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &room, room.count, 0)
    if count < 0, errno == EAGAIN { isLeftWaiting = true }
    guard count > 0 else { return false }
    pending += room[..<count]
    return true
  }
}

/// An answer as it stood on the wire.
struct RawAnswer {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  static func parse(_ bytes: [UInt8], isToHead: Bool) -> (RawAnswer, Int)? {
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: "\r\n\r\n".utf8) })
    else { return nil }
    var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let status =
      lines.removeFirst().split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let headers = lines.map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      return (String(line[..<colon]), String(line[colon...].dropFirst().drop { $0 == " " }))
    }
    var answer = RawAnswer(status: status, headers: headers, body: [])
    let start = end + 4
    if status == 100 { return (answer, start) }
    let length = isToHead || status == 304 ? 0 : Int(answer["content-length"] ?? "0") ?? 0
    guard bytes.count >= start + length else { return nil }
    answer.body = Array(bytes[start..<start + length])
    return (answer, start + length)
  }
}
