internal import Glibc
internal import Synchronization

/// All open connections.
///
/// The limit is kept here and never reached in the library, because version 0.9.75 forgets to give back
/// a lock when it is, and the thread then stands still for ever.
final class ConnectionTable: Sendable {
  private let limit: Int
  private let count = Atomic<Int>(0)
  private let records = Mutex<[ObjectIdentifier: ConnectionRecord]>([:])

  init(limit: Int) { self.limit = limit }

  /// Counts one more connection; false if there are as many as there may be.
  ///
  /// Called by one thread only, the one that takes connections.
  func admit() -> Bool {
    guard count.load(ordering: .relaxed) < limit else { return false }
    count.add(1, ordering: .relaxed)
    return true
  }

  /// Counts one less, for a connection that was admitted but did not begin.
  func dismiss() { count.subtract(1, ordering: .relaxed) }

  /// An admitted connection has begun.
  func add(_ record: ConnectionRecord) {
    records.withLock { $0[ObjectIdentifier(record)] = record }
  }

  /// A connection is over.
  func remove(_ record: ConnectionRecord) {
    records.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(record)) }
    dismiss()
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
