import TestSupport
import Testing

@testable import Impact

/// When findings are made ready, without a thread or a clock.
@Suite struct EditionPlanTests {
  private let start = ContinuousClock.now

  private func at(_ milliseconds: Int) -> EditionPlan.Moment {
    start + .milliseconds(milliseconds)
  }

  @Test("It begins with a making, and without a change there is no other")
  func quiet() {
    var plan = EditionPlan()
    #expect(plan.changed(at: at(0)) == .nothing)
    #expect(plan.begin(at: at(1)) == .make)
    #expect(plan.begin(at: at(2)) == .nothing)
    #expect(plan.ended(isFailure: false, at: at(3)).next == .nothing)
    #expect(plan.woke(at: at(4)) == .nothing)
  }

  @Test(
    "Whatever changes during a making is made together, once, after a rest of nine times as long")
  func together() {
    var plan = EditionPlan()
    _ = plan.begin(at: at(0))
    for time in 1...40 { #expect(plan.changed(at: at(time)) == .nothing) }
    #expect(plan.ended(isFailure: false, at: at(50)).next == .wait(until: at(500)))
    #expect(plan.changed(at: at(60)) == .nothing)
    #expect(plan.woke(at: at(499)) == .wait(until: at(500)))
    #expect(plan.woke(at: at(500)) == .make)
    #expect(plan.ended(isFailure: false, at: at(550)).next == .nothing)
    #expect(plan.changed(at: at(1_000)) == .make)
  }

  @Test("A long making is followed by a second of rest, and a change after it is made at once")
  func rest() {
    var plan = EditionPlan()
    _ = plan.begin(at: at(0))
    _ = plan.ended(isFailure: false, at: at(17_000))
    #expect(plan.changed(at: at(17_001)) == .wait(until: at(18_000)))
    #expect(plan.woke(at: at(18_000)) == .make)
  }

  @Test("What failed is tried at the next change, and said once until one works again")
  func failure() {
    var plan = EditionPlan()
    _ = plan.begin(at: at(0))
    for (time, isFailure, isNews) in [
      (0, true, true), (1, true, false), (2, false, false), (3, true, true),
    ] {
      let end = plan.ended(isFailure: isFailure, at: at(10_000 * time + 5))
      #expect(end.next == .nothing && end.isNews == isNews)
      #expect(plan.changed(at: at(10_000 * (time + 1))) == .make)
    }
  }

  @Test("Nothing is made any more after it was stopped, whenever that is", arguments: 0...4)
  func stopped(when: Int) {
    var plan = EditionPlan()
    if when > 0 { _ = plan.begin(at: at(0)) }
    if when > 1 { _ = plan.changed(at: at(1)) }
    if when > 2 { _ = plan.ended(isFailure: false, at: at(2)) }
    if when > 3 { _ = plan.woke(at: at(100)) }
    plan.stop()
    #expect(plan.begin(at: at(200)) == .nothing)
    #expect(plan.changed(at: at(201)) == .nothing)
    #expect(plan.woke(at: at(202)) == .nothing)
    let end = plan.ended(isFailure: true, at: at(203))
    #expect(end.next == .nothing && !end.isNews)
  }

  @Test(
    "Whatever comes when: one making at a time, no change is forgotten, a tenth of the time at most",
    arguments: 1...50)
  func anything(seed: Int) {
    var dice = Dice(UInt64(seed))
    var plan = EditionPlan()
    var (now, busy) = (0, 0)
    var making: (since: Int, until: Int)?
    var waking: Int?
    var (seen, changes) = (0, 0)
    func perform(_ step: EditionPlan.Step) {
      switch step {
      case .nothing: break
      case .make:
        #expect(making == nil)
        seen = changes
        making = (now, now + 1 + dice.below(100))
      case .wait(let until): waking = Int((until - start) / .milliseconds(1))
      }
    }
    perform(plan.begin(at: at(0)))
    for _ in 0..<5_000 {
      now += 1
      if dice.below(4) == 0 {
        changes += 1
        perform(plan.changed(at: at(now)))
      }
      if let due = waking, now >= due {
        waking = nil
        perform(plan.woke(at: at(now)))
      }
      if let (since, until) = making, now >= until {
        making = nil
        busy += now - since
        perform(plan.ended(isFailure: false, at: at(now)).next)
      }
      #expect(seen == changes || making != nil || waking != nil)
    }
    #expect(busy <= 5_000 / 10 + 100)
    #expect(busy > 200)
  }
}
