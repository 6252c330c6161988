import Testing

@testable import Storage

@Suite struct WriterPlanTests {
  private let start = ContinuousClock.now

  private func plan(_ limits: BatchLimits = BatchLimits()) -> WriterPlan<Int> {
    WriterPlan(limits, Housekeeping(limits, at: start))
  }

  @Test(
    "every change is handed out once, in order, in batches within their limits", arguments: 1...40)
  func everyChangeOnce(seed: Int) {
    var random = Seeded(seed)
    var limits = BatchLimits()
    limits.changes = Int.random(in: 1...6, using: &random)
    limits.time = .milliseconds(Int.random(in: 1...10, using: &random))
    var plan = plan(limits)
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
    var plan = plan()
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
    var plan = plan()
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
    var plan = plan()
    _ = plan.next(at: start)
    let mustWake = [plan.close(), plan.close()]
    #expect(mustWake == [true, false])
    #expect(plan.next(at: start) == .stop)
  }

  @Test("a queue that is never empty does not keep the writer from wiping", arguments: [1, 3])
  func wipingWhileBusy(failures: Int) {
    var plan = plan()
    let pause = BatchLimits().betweenWipes
    var now = start
    func commit(leavingNoTrace: Bool) {
      #expect(plan.next(at: now) == .commit)
      while plan.take(at: now) != nil {}
      plan.committed(leavingNoTrace: leavingNoTrace, at: now)
      _ = plan.submit(0)
    }
    _ = plan.submit(0)
    for _ in 0..<5 { commit(leavingNoTrace: false) }
    commit(leavingNoTrace: true)
    // Somebody reads; changes go on, and after a pause it is tried again, but never twice in a row.
    for _ in 0..<failures {
      #expect(plan.next(at: now) == .keepHouse(.wipe))
      plan.kept(.wipe, isDone: false, at: now)
      for _ in 0..<5 { commit(leavingNoTrace: false) }
      now += pause
      #expect(plan.next(at: now) == .keepHouse(.wipe))
      plan.kept(.wipe, isDone: false, at: now)
      now += pause
      commit(leavingNoTrace: false)
    }
    #expect(plan.next(at: now) == .keepHouse(.wipe))
    plan.kept(.wipe, isDone: true, at: now)
    for _ in 0..<5 {
      commit(leavingNoTrace: false)
      now += pause
    }
  }

  @Test("closing, the writer wipes before it stops, and knows whether to rewrite the file")
  func closingWithTraces() {
    var plan = plan()
    _ = plan.submit(1)
    _ = plan.close()
    #expect(plan.next(at: start) == .commit)
    _ = plan.take(at: start)
    #expect(!plan.mustRewrite)
    plan.committed(leavingNoTrace: true, at: start)
    #expect(plan.next(at: start) == .keepHouse(.wipe))
    plan.kept(.wipe, isDone: false, at: start)
    #expect(plan.next(at: start) == .stop)
    #expect(plan.mustRewrite)
  }

  @Test("the writer rests until there is something to tidy, and is woken by a change")
  func restingUntilTidy() {
    var plan = plan()
    let quiet = BatchLimits().quiet
    _ = plan.submit(1)
    _ = plan.next(at: start)
    _ = plan.take(at: start)
    plan.committed(at: start)
    #expect(plan.next(at: start) == .rest(until: start + quiet))
    #expect(plan.submit(2) == .wake)
    #expect(plan.next(at: start + quiet) == .commit)
    _ = plan.take(at: start + quiet)
    plan.committed(at: start + quiet)
    #expect(plan.next(at: start + quiet + quiet) == .keepHouse(.tidy))
    plan.kept(.tidy, isDone: true, at: start + quiet + quiet)
    #expect(plan.next(at: start + quiet + quiet) == .rest(until: nil))
  }
}
