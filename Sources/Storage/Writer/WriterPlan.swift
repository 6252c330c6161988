/// Decides what the writer does next: the queue of waiting changes and the size of each batch.
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
    /// Tidy up behind the changes made: nobody has asked for anything for a while.
    case tidy
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
  /// When to tidy up, if there is anything to tidy.
  private var tidying: Moment?

  init(_ limits: BatchLimits) { self.limits = limits }

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
    if !isEmpty {
      tidying = nil
      return .commit
    }
    if isClosed { return .stop }
    if let tidying, now >= tidying { return .tidy }
    isResting = true
    return .rest(until: tidying)
  }

  /// A batch has been committed.
  mutating func committed(at now: Moment) { tidying = now + limits.quiet }

  /// The writer has tidied up, or could not yet.
  mutating func tidied(_ isDone: Bool, at now: Moment) {
    tidying = isDone ? nil : now + limits.quiet
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
