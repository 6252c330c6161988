import Dispatch
import Synchronization
import Testing
import Time

@testable import kith

@Suite struct DailyTests {
  @Test(
    "The next time is the hour itself, strictly after now", arguments: [-1, 0, 1, 3599, 86_399])
  func next(offset: Int) {
    let three = 20_000 * 86_400 + 3 * 3600
    let next = Daily.next(3, after: Instant(seconds: three + offset))
    #expect(next.seconds == (offset < 0 ? three : three + 86_400))
  }

  @Test("It works at its hour, and does nothing after it was stopped")
  func days() {
    // A clock on which it is always nearly three: every rest is short.
    let clock = Clock.stopped(at: Instant(seconds: 20_000 * 86_400 + 3 * 3600 - 1))
    let done = Mutex<[String]>([])
    let worked = DispatchSemaphore(value: 0)
    let daily = Daily("test", at: 3, clock: clock) { isStopping in
      done.withLock { $0.append(isStopping() ? "late" : "work") }
      worked.signal()
    }
    worked.wait()
    daily.stop()
    let before = done.withLock { $0 }
    #expect(before.first == "work")
    #expect(done.withLock { $0 } == before)
  }
}
