internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// What is known about one open connection.
final class ConnectionRecord: Sendable {
  /// The address of the other end.
  let peer: String
  let socket: Int32
  /// The second since which a request is awaited; 0 while one is being answered.
  private let waitingSince: Atomic<Int>

  init(socket: Int32) {
    self.socket = socket
    peer = SocketAddress(otherEndOf: socket)?.description ?? ""
    waitingSince = Atomic(Monotonic.milliseconds / 1000)
  }

  /// The record of a connection, made when it began.
  static func of(_ connection: OpaquePointer) -> ConnectionRecord? {
    kith_connection_context(connection).map {
      Unmanaged<ConnectionRecord>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// A whole request has come.
  func isAnswering() { waitingSince.store(0, ordering: .relaxed) }

  /// The answer has been sent.
  func isWaiting() { waitingSince.store(Monotonic.milliseconds / 1000, ordering: .relaxed) }

  /// Whether a request has been awaited since before that second.
  func hasWaited(sinceBefore second: Int) -> Bool {
    let since = waitingSince.load(ordering: .relaxed)
    return since != 0 && since < second
  }
}
