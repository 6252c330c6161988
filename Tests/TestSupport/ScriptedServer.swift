internal import Dispatch
internal import Glibc
internal import Synchronization

/// A mail server for tests: it speaks SMTP in clear on a port of its own, for one conversation, and
/// gives the answers it was told to.
public final class ScriptedServer: Sendable {
  /// Where it listens, on this machine.
  public let port: UInt16
  private let socket: Int32
  private let answers: [String: String]
  private let heard = Mutex<(said: [String], letter: [String])>(([], []))

  /// What was said to it, the letter apart.
  public var said: [String] { heard.withLock { $0.said } }
  /// The lines of the letter as they travelled.
  public var letter: [String] { heard.withLock { $0.letter } }

  /// A server that answers a verb, or the `.` after a letter, with the line given, and all else kindly.
  public init(_ answers: [String: String]) throws {
    self.answers = answers
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = socket
    let isOpen = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) == 0 && listen(handle, 1) == 0
          && getsockname(handle, $0, &length) == 0
      }
    }
    guard isOpen else { throw Closed() }
    port = UInt16(bigEndian: address.sin_port)
    DispatchQueue.global().async { self.converse() }
  }

  /// The port could not be opened.
  public struct Closed: Error {}

  /// Takes nothing from now on.
  public func close() { shutdown(socket, Int32(SHUT_RDWR)) }

  private func converse() {
    let peer = accept(socket, nil, nil)
    defer {
      Glibc.close(peer)
      Glibc.close(socket)
    }
    guard peer >= 0 else { return }
    var isLetter = false
    say("220 test", to: peer)
    while let line = Self.line(from: peer) {
      if isLetter, line != "." {
        heard.withLock { $0.letter.append(line) }
        continue
      }
      if !isLetter { heard.withLock { $0.said.append(line) } }
      let verb = String(line.prefix { $0 != " " })
      isLetter = verb == "DATA"
      say(answers[verb] ?? kind(verb), to: peer)
      if verb == "QUIT" { return }
    }
  }

  /// The next line, without its end; `nil` when the other end has hung up.
  private static func line(from peer: Int32) -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while recv(peer, &byte, 1, 0) == 1 {
      if byte == UInt8(ascii: "\n") { return String(decoding: line.dropLast(), as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }

  private func kind(_ verb: String) -> String {
    switch verb {
    case "DATA": "354 go on"
    case "QUIT": "221 bye"
    default: "250 fine"
    }
  }

  private func say(_ line: String, to peer: Int32) {
    let bytes = Array((line + "\r\n").utf8)
    _ = send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
}
