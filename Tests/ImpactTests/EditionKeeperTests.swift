import Dispatch
import Identity
import PeerLog
import Storage
import Synchronization
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Impact

/// Findings are ready before anybody asks.
@Suite struct EditionKeeperTests {
  struct Broken: Error {}

  @Test("Many changes during a making are one more making; none is under way after the end")
  func together() {
    let (begun, go) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let makings = Mutex(0)
    let later = Later()
    let keeper = EditionKeeper(now: { later.now }, log: { _ in }) {
      makings.withLock { $0 += 1 }
      begun.signal()
      go.wait()
    }
    keeper.begin()
    begun.wait()
    for _ in 0..<100 { keeper.changed() }
    go.signal()
    // The second begins by a timer whose time has come.
    begun.wait()
    #expect(makings.withLock { $0 } == 2)
    go.signal()
    keeper.stop()
    keeper.changed()
    keeper.settle()
    #expect(makings.withLock { $0 } == 2)
  }

  @Test("A making that fails is said without saying whose, and the next change makes it again")
  func failure() {
    let lines = Mutex<[String]>([])
    let makings = Mutex(0)
    let later = Later()
    let keeper = EditionKeeper(now: { later.now }) { line in
      lines.withLock { $0.append(line) }
    } make: {
      try makings.withLock {
        $0 += 1
        if $0 < 3 { throw StorageError.full }
      }
    }
    keeper.begin()
    keeper.settle()
    for _ in 0..<3 {
      keeper.changed()
      keeper.settle()
    }
    #expect(makings.withLock { $0 } == 4)
    #expect(lines.withLock { $0 } == ["The findings were not made ready: full"])
  }

  @Test("A change that is undone tells nobody")
  func undone() throws {
    let people = try CountedFellowship()
    let told = Mutex(0)
    let watched = WatchedDatabase(people.kith) { told.withLock { $0 += 1 } }
    #expect(throws: Broken.self) {
      try watched.write { connection in
        try connection.run("DELETE FROM log")
        throw Broken()
      }
    }
    // The next change is answered after the watcher of the one before was.
    try people.kith.write { _ in }
    #expect(told.withLock { $0 } == 0)
    try watched.write { try $0.run("DELETE FROM log") }
    try people.kith.write { _ in }
    #expect(told.withLock { $0 } == 1)
  }
}
