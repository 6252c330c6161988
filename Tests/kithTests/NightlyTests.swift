import Dispatch
import Synchronization
import Testing
import Time

@testable import kith

@Suite struct NightlyTests {
  @Test("The next night begins at three, strictly after now", arguments: [-1, 0, 1, 3599, 86_399])
  func next(offset: Int) {
    let three = 20_000 * 86_400 + 3 * 3600
    let next = Nightly.next(after: Instant(seconds: three + offset))
    #expect(next.seconds == (offset < 0 ? three : three + 86_400))
  }

  @Test("It begins at once, works in the night, and does nothing after it was stopped")
  func nights() {
    // A clock on which it is always nearly three: every rest is short.
    let clock = Clock.stopped(at: Instant(seconds: 20_000 * 86_400 + 3 * 3600 - 1))
    let done = Mutex<[String]>([])
    let worked = DispatchSemaphore(value: 0)
    let nightly = Nightly(clock: clock) {
      done.withLock { $0.append("first") }
    } work: {
      done.withLock { $0.append("night") }
      worked.signal()
    }
    worked.wait()
    nightly.stop()
    let before = done.withLock { $0 }
    #expect(before.prefix(2) == ["first", "night"])
    #expect(done.withLock { $0 } == before)
  }
}
