import Testing

@testable import Storage

@Suite struct HousekeepingTests {
  private let start = ContinuousClock.now
  private let limits = BatchLimits()

  @Test("after a quiet while it tidies once, and tries again if it could not")
  func tidying() {
    var house = Housekeeping(limits, at: start)
    #expect(house.next == nil)
    house.committed(leavingNoTrace: false, at: start)
    let quiet = start + limits.quiet
    #expect(house.due(at: start) == nil && house.next == quiet)
    #expect(house.due(at: quiet) == .tidy)
    house.ended(.tidy, isDone: false, at: quiet)
    #expect(house.due(at: quiet) == nil && house.next == quiet + limits.quiet)
    house.ended(.tidy, isDone: true, at: quiet + limits.quiet)
    #expect(house.next == nil && house.pressing(at: quiet + .seconds(9999)) == nil)
  }

  @Test("after traces it wipes at once, rewrites the file in a quiet moment, and wipes again")
  func traces() {
    var house = Housekeeping(limits, at: start)
    house.committed(leavingNoTrace: true, at: start)
    #expect(house.pressing(at: start) == .wipe && house.mustRewrite)
    house.ended(.wipe, isDone: true, at: start)
    #expect(house.pressing(at: start) == nil && house.due(at: start) == nil)
    let quiet = start + limits.quiet
    #expect(house.due(at: quiet) == .tidy)
    house.ended(.tidy, isDone: true, at: quiet)
    #expect(house.due(at: quiet) == .rewrite)
    house.ended(.rewrite, isDone: true, at: quiet)
    #expect(!house.mustRewrite)
    #expect(house.pressing(at: quiet) == .wipe)
    house.ended(.wipe, isDone: true, at: quiet)
    house.ended(.tidy, isDone: true, at: quiet + limits.quiet)
    #expect(house.next == nil)
  }

  @Test("a file left with traces, and a log left full, are seen to first")
  func leftBehind() {
    var house = Housekeeping(limits, isLogEmpty: false, isFileClean: false, at: start)
    #expect(house.pressing(at: start) == .wipe)
    house.ended(.wipe, isDone: true, at: start)
    #expect(house.due(at: start) == .rewrite)
  }

  @Test("without a quiet moment the file is rewritten all the same, within the time that is set")
  func neverQuiet() {
    var house = Housekeeping(limits, at: start)
    var now = start
    house.committed(leavingNoTrace: true, at: now)
    var tasks: [Housekeeping.Task] = []
    while now < start + limits.betweenRewritings + limits.quiet {
      if let task = house.pressing(at: now) {
        tasks.append(task)
        house.ended(task, isDone: true, at: now)
      }
      now += limits.quiet / 2
      house.committed(leavingNoTrace: false, at: now)
    }
    #expect(tasks == [.wipe, .rewrite, .wipe])
  }

  @Test("traces press until they are gone, and neither task is tried too often", arguments: 1...40)
  func anyOrder(seed: Int) {
    var random = Seeded(seed)
    var house = Housekeeping(limits, at: start)
    var now = start
    var lastWipe = start - limits.betweenWipes
    var lastRewriting = start - limits.betweenRewritings
    var isTraceInLog = false
    var isTraceInFile = false
    for _ in 0..<3000 {
      now += .milliseconds(Int.random(in: 1...1500, using: &random))
      let isIdle = Int.random(in: 0..<3, using: &random) == 0
      if isTraceInLog, now >= lastWipe + limits.betweenWipes {
        #expect(house.pressing(at: now) == .wipe)
      }
      #expect(house.mustRewrite == isTraceInFile)
      if isTraceInFile { #expect(house.next != nil) }
      if let task = house.pressing(at: now) ?? (isIdle ? house.due(at: now) : nil) {
        let isDone = Int.random(in: 0..<4, using: &random) > 0
        house.ended(task, isDone: isDone, at: now)
        switch task {
        case .tidy: if isDone { isTraceInLog = false }
        case .wipe:
          lastWipe = now
          if isDone { isTraceInLog = false }
        case .rewrite:
          #expect(now >= lastRewriting + limits.betweenRewritings)
          lastRewriting = now
          if isDone { isTraceInFile = false }
        }
      }
      guard !isIdle else { continue }
      let leavesNoTrace = Int.random(in: 0..<50, using: &random) == 0
      house.committed(leavingNoTrace: leavesNoTrace, at: now)
      if leavesNoTrace { (isTraceInLog, isTraceInFile) = (true, true) }
    }
  }
}
