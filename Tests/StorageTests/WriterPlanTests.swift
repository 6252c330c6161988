import Testing

@testable import Storage

@Suite struct WriterPlanTests {
  private let start = ContinuousClock.now
  private typealias Plan = WriterPlan<Int>

  @Test(
    "every change is handed out once, in order, in batches within their limits", arguments: 1...40)
  func everyChangeOnce(seed: Int) {
    var random = Seeded(seed)
    var limits = BatchLimits()
    limits.changes = Int.random(in: 1...6, using: &random)
    limits.time = .milliseconds(Int.random(in: 1...10, using: &random))
    var plan = Plan(limits)
    var now = start
    var submitted = 0
    var handedOut: [Int] = []
    for _ in 0..<200 {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        #expect(plan.submit(submitted) != .refused)
        submitted += 1
      }
      guard plan.next(at: now) == .commit else { continue }
      let began = now
      var batch = 0
      while let change = plan.take(at: now) {
        // Only the first may be handed out after the time is up.
        #expect(batch == 0 || now < began + limits.time)
        handedOut.append(change)
        batch += 1
        now += .milliseconds(Int.random(in: 0...3, using: &random))
        if Bool.random(using: &random) {
          _ = plan.submit(submitted)
          submitted += 1
        }
      }
      #expect((1...limits.changes).contains(batch))
      plan.committed(at: now)
    }
    #expect(handedOut + plan.takeAll() == Array(0..<submitted))
    #expect(plan.isEmpty)
  }

  @Test("the writer is woken exactly when it rests")
  func woken() {
    var plan = Plan(.init())
    #expect(plan.submit(1) == .queued)
    #expect(plan.next(at: start) == .commit)
    #expect(plan.take(at: start) == 1)
    #expect(plan.take(at: start) == nil)
    #expect(plan.next(at: start) == .rest(until: nil))
    #expect(plan.submit(2) == .wake)
    #expect(plan.submit(3) == .queued)
  }

  @Test("after closing, what waits is committed, nothing is let in, and then the writer stops")
  func closing() {
    var plan = Plan(.init())
    _ = plan.submit(1)
    let mustWake = plan.close()
    #expect(!mustWake)
    #expect(plan.submit(2) == .refused)
    #expect(plan.next(at: start) == .commit)
    #expect(plan.take(at: start) == 1)
    #expect(plan.take(at: start) == nil)
    #expect(plan.next(at: start) == .stop)
  }

  @Test("a resting writer is woken to stop, once")
  func closingAtRest() {
    var plan = Plan(.init())
    _ = plan.next(at: start)
    let mustWake = [plan.close(), plan.close()]
    #expect(mustWake == [true, false])
    #expect(plan.next(at: start) == .stop)
  }

  @Test("the writer tidies up once after a while of quiet, and tries again if it could not")
  func tidying() {
    var plan = Plan(.init())
    let quiet = BatchLimits().quiet
    _ = plan.submit(1)
    _ = plan.next(at: start)
    _ = plan.take(at: start)
    plan.committed(at: start)
    #expect(plan.next(at: start) == .rest(until: start + quiet))
    #expect(plan.next(at: start + quiet) == .tidy)
    plan.tidied(false, at: start + quiet)
    #expect(plan.next(at: start + quiet) == .rest(until: start + quiet + quiet))
    #expect(plan.next(at: start + quiet + quiet) == .tidy)
    plan.tidied(true, at: start + quiet + quiet)
    #expect(plan.next(at: start + quiet + quiet) == .rest(until: nil))
  }
}
