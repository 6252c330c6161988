internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// What is known about one open connection.
final class ConnectionRecord: Sendable {
  /// The address of the other end.
  let peer: String
  /// The network of the other end (see `SocketAddress.network`).
  let network: UInt64
  let socket: Int32
  /// The microsecond since which a request is awaited; 0 while one is being answered.
  private let waiting: Atomic<Int>

  /// The record of a connection that begins now.
  convenience init(socket: Int32) {
    let address = SocketAddress(otherEndOf: socket)
    self.init(
      socket: socket, peer: address?.description ?? "", network: address?.network ?? 0,
      waitingSince: Monotonic.microseconds)
  }

  init(socket: Int32, peer: String, network: UInt64, waitingSince moment: Int) {
    self.socket = socket
    self.peer = peer
    self.network = network
    waiting = Atomic(moment)
  }

  /// The record of a connection, made when it began.
  static func of(_ connection: OpaquePointer) -> ConnectionRecord? {
    kith_connection_context(connection).map {
      Unmanaged<ConnectionRecord>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// A whole request has come.
  func isAnswering() { waiting.store(0, ordering: .relaxed) }

  /// The answer has been sent.
  func isWaiting() { waiting.store(Monotonic.microseconds, ordering: .relaxed) }

  /// The microsecond since which a request is awaited, or `nil` while one is being answered.
  var waitingSince: Int? {
    let since = waiting.load(ordering: .relaxed)
    return since == 0 ? nil : since
  }

  /// Ends the connection.
  ///
  /// The socket is shut, not closed: the library then notices and closes it. Call it only for a record in
  /// the table and under its lock: a record is removed before its socket is closed, so the socket is still
  /// the one meant.
  func end() { shutdown(socket, Int32(SHUT_RDWR)) }
}
