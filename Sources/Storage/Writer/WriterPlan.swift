/// Decides what the writer does next: the queue of waiting changes, the size of each batch, and when the
/// house is kept between batches.
///
/// It holds no thread, file or clock. The writer asks it for the next step, and times are passed in.
struct WriterPlan<Waiting> {
  /// A moment on the machine's steady clock.
  typealias Moment = ContinuousClock.Instant

  /// What the writer is to do.
  enum Step: Equatable {
    /// Begin a transaction, run what `take` hands out, commit.
    case commit
    /// Wait to be woken, or for this moment.
    case rest(until: Moment?)
    /// Tidy up behind the changes made.
    case keepHouse(Housekeeping.Task)
    /// End: nothing waits and nothing more will come.
    case stop
  }

  /// What became of a submitted change.
  enum Reception: Equatable {
    /// It waits; the writer is resting and must be woken.
    case wake
    /// It waits; the writer is at work and will come to it.
    case queued
    /// The database is closed.
    case refused
  }

  private let limits: BatchLimits
  /// In order of arrival.
  private var arriving: [Waiting] = []
  /// In reverse order, so that the next is taken from the end.
  private var leaving: [Waiting] = []
  private var isResting = false
  private var isClosed = false
  private var taken = 0
  private var deadline: Moment?
  private var housekeeping: Housekeeping
  /// Whether the house was kept since the last batch: then it is the turn of those who wait.
  private var hasKept = false

  init(_ limits: BatchLimits, _ housekeeping: Housekeeping) {
    self.limits = limits
    self.housekeeping = housekeeping
  }

  /// Whether the file should be rewritten before the program ends.
  var mustRewrite: Bool { housekeeping.mustRewrite }

  /// Whether no change waits.
  var isEmpty: Bool { arriving.isEmpty && leaving.isEmpty }

  /// A change arrives.
  mutating func submit(_ change: Waiting) -> Reception {
    if isClosed { return .refused }
    arriving.append(change)
    defer { isResting = false }
    return isResting ? .wake : .queued
  }

  /// The database is closing: what waits is still committed, nothing more is let in.
  ///
  /// - Returns: whether the writer must be woken.
  mutating func close() -> Bool {
    isClosed = true
    defer { isResting = false }
    return isResting
  }

  /// The writer is free and asks what to do.
  mutating func next(at now: Moment) -> Step {
    taken = 0
    deadline = now + limits.time
    if isEmpty || !hasKept, let task = housekeeping.pressing(at: now) { return .keepHouse(task) }
    if !isEmpty { return .commit }
    if isClosed { return .stop }
    if let task = housekeeping.due(at: now) { return .keepHouse(task) }
    isResting = true
    return .rest(until: housekeeping.next)
  }

  /// A batch has been committed; `leavingNoTrace` if one of its changes asked for that.
  mutating func committed(leavingNoTrace: Bool = false, at now: Moment) {
    hasKept = false
    housekeeping.committed(leavingNoTrace: leavingNoTrace, at: now)
  }

  /// The writer has kept the house, or could not yet.
  mutating func kept(_ task: Housekeeping.Task, isDone: Bool, at now: Moment) {
    hasKept = true
    housekeeping.ended(task, isDone: isDone, at: now)
  }

  /// The next change of the batch, or `nil` when the batch should be committed.
  ///
  /// Changes that arrive while the batch runs still join it. The first one is always handed out, so
  /// that every batch moves the queue on.
  mutating func take(at now: Moment) -> Waiting? {
    if taken > 0, taken >= limits.changes || deadline.map({ now >= $0 }) ?? false { return nil }
    taken += 1
    return pop()
  }

  /// Everything that waits, when the transaction cannot even begin.
  mutating func takeAll() -> [Waiting] {
    let all = leaving.reversed() + arriving
    leaving = []
    arriving = []
    return all
  }

  private mutating func pop() -> Waiting? {
    if leaving.isEmpty {
      swap(&leaving, &arriving)
      leaving.reverse()
    }
    return leaving.popLast()
  }
}
