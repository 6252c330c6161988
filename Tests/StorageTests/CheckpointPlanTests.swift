import Testing

@testable import Storage

@Suite struct CheckpointPlanTests {
  /// A log of pages, as SQLite treats it: begun again when all of it has been copied and no reader
  /// needs it.
  private struct Log {
    var frames = 0
    var copied = 0
    var isHeld = false

    mutating func commit(_ pages: Int) {
      if copied == frames, !isHeld { (frames, copied) = (0, 0) }
      frames += pages
    }

    mutating func copy(upTo end: Int) { if !isHeld { copied = max(copied, end) } }
  }

  private let limits = CheckpointPlan.Limits(start: 400, rest: 50, most: 2000)

  @Test("however fast the changes come, the log stays within its limit", arguments: 1...30)
  func bounded(seed: Int) {
    var random = Seeded(seed)
    var plan = CheckpointPlan(limits)
    var log = Log()
    var passEnd: Int?
    let passLength = Int.random(in: 1...40, using: &random)
    var turnsLeft = 0
    for _ in 0..<5000 {
      log.commit(Int.random(in: 1...100, using: &random))
      #expect(log.frames <= limits.most + 100)
      if passEnd != nil { turnsLeft -= 1 }
      if let end = passEnd, turnsLeft <= 0 {
        log.copy(upTo: end)
        plan.passed(copied: log.copied)
        passEnd = nil
      }
      switch plan.committed(frames: log.frames) {
      case .nothing: break
      case .pass:
        #expect(passEnd == nil)
        passEnd = log.frames
        turnsLeft = passLength
      case .finish:
        #expect(passEnd == nil)
        // The writer copies little by itself, unless the log would grow too long.
        #expect(log.frames - log.copied <= limits.rest || log.frames >= limits.most)
        log.copy(upTo: log.frames)
        plan.finished(copied: log.copied)
      case .waitAndFinish:
        #expect(log.frames >= limits.most)
        plan.passed(copied: log.copied)
        passEnd = nil
        log.copy(upTo: log.frames)
        plan.finished(copied: log.copied)
      }
    }
  }

  @Test("while a reader holds on to an old state, copying is tried seldom, and goes on afterwards")
  func heldByReader() {
    var plan = CheckpointPlan(limits)
    var log = Log()
    log.isHeld = true
    var attempts = 0
    func turn() {
      log.commit(10)
      switch plan.committed(frames: log.frames) {
      case .nothing: return
      case .pass:
        log.copy(upTo: log.frames)
        plan.passed(copied: log.copied)
      case .finish, .waitAndFinish:
        log.copy(upTo: log.frames)
        plan.finished(copied: log.copied)
      }
      attempts += 1
    }
    for _ in 0..<4000 { turn() }
    #expect(attempts <= log.frames / limits.start)
    log.isHeld = false
    for _ in 0..<200 { turn() }
    #expect(log.frames < limits.start + 50)
  }

  @Test("an emptied log is copied again only once it is long")
  func emptied() {
    var plan = CheckpointPlan(limits)
    #expect(plan.committed(frames: 399) == .nothing)
    plan.emptied()
    #expect(plan.committed(frames: 399) == .nothing)
    #expect(plan.committed(frames: 400) == .pass)
    #expect(plan.committed(frames: 500) == .nothing)
    plan.passed(copied: 400)
    #expect(plan.committed(frames: 510) == .pass)
    plan.passed(copied: 510)
    #expect(plan.committed(frames: 520) == .finish)
  }
}
