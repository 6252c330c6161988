internal import Glibc
internal import Synchronization

/// All open connections.
///
/// The limit is kept here and never reached in the library, because version 0.9.75 forgets to give back
/// a lock when it is, and the thread then stands still for ever.
///
/// When as many are open as may be, whoever comes takes the place of a connection that is waiting for a
/// request: of the network that has most of them, the one that has waited longest. So nobody who opens
/// connections and keeps silent can keep others out, and a hall full of people behind one address is held
/// to nothing as long as there is room.
///
/// One thread, the one that takes connections, admits them and ends them.
final class ConnectionTable: Sendable {
  private struct State {
    /// Those that were admitted and are not over, by their sockets.
    var records: [Int32: ConnectionRecord] = [:]
    /// The sockets of those that were ended to make room, and are about to be over.
    var leaving: Set<Int32> = []
  }

  private let limit: Int
  private let state = Mutex(State())

  /// How many may be about to be over at once, beside `limit`; the library is given room for them.
  static let leavers = 64

  init(limit: Int) { self.limit = limit }

  /// Takes one more connection in; false if there are as many as there may be and all are busy.
  func admit(_ record: ConnectionRecord) -> Bool {
    state.withLock { state in
      if state.records.count - state.leaving.count >= limit {
        guard state.leaving.count < Self.leavers,
          let last = Self.leastMissed(
            among: state.records.values.filter { !state.leaving.contains($0.socket) })
        else { return false }
        state.leaving.insert(last.socket)
        last.end()
      }
      state.records[record.socket] = record
      return true
    }
  }

  /// The record of an admitted connection.
  func record(of socket: Int32) -> ConnectionRecord? { state.withLock { $0.records[socket] } }

  /// A connection is over, or did not begin.
  func remove(_ record: ConnectionRecord) {
    state.withLock { state in
      guard state.records[record.socket] === record else { return }
      state.records.removeValue(forKey: record.socket)
      state.leaving.remove(record.socket)
    }
  }

  /// Ends the connections whose request has not come whole in `seconds`.
  ///
  /// The library counts only silence, so a request that drips in byte by byte would hold its connection
  /// for ever.
  func endSlow(after seconds: Int) {
    let moment = Monotonic.microseconds - seconds * 1_000_000
    state.withLock { state in
      for record in state.records.values {
        if let since = record.waitingSince, since < moment { record.end() }
      }
    }
  }

  /// The connection to end when there is no room: of those that wait for a request the one that has waited
  /// longest, of the network that has most connections.
  static func leastMissed(among records: [ConnectionRecord]) -> ConnectionRecord? {
    var crowds: [UInt64: Int] = [:]
    for record in records { crowds[record.network, default: 0] += 1 }
    var found: (record: ConnectionRecord, crowd: Int, since: Int)?
    for record in records {
      guard let since = record.waitingSince else { continue }
      let crowd = crowds[record.network] ?? 0
      if let found, (-crowd, since) >= (-found.crowd, found.since) { continue }
      found = (record, crowd, since)
    }
    return found?.record
  }
}
