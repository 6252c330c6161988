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

/// All open connections.
final class ConnectionTable: Sendable {
  private let records = Mutex<[ObjectIdentifier: ConnectionRecord]>([:])

  func add(_ record: ConnectionRecord) {
    records.withLock { $0[ObjectIdentifier(record)] = record }
  }

  func remove(_ record: ConnectionRecord) {
    records.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(record)) }
  }

  /// Ends the connections whose request has not come whole in `seconds`.
  ///
  /// The library counts only silence, so a request that drips in byte by byte would hold its connection
  /// for ever. The socket is shut, not closed: the library then notices and closes it. A record is
  /// removed before its socket is closed, so under the lock the socket is still the one meant.
  func endSlow(after seconds: Int) {
    let second = Monotonic.milliseconds / 1000 - seconds
    records.withLock { records in
      for record in records.values where record.hasWaited(sinceBefore: second) {
        shutdown(record.socket, Int32(SHUT_RDWR))
      }
    }
  }
}
