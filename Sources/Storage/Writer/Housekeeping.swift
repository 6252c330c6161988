/// Decides when the writer tidies up behind the changes it made.
///
/// What is deleted can stay in two places: in the write-ahead log, until it is emptied; and in the file,
/// because SQLite zeroes the deleted row but not the copies it left behind when it moved rows between
/// pages. So a change that must leave no trace has the log emptied at once and the file rewritten when
/// there is time.
struct Housekeeping {
  /// A moment on the machine's steady clock.
  typealias Moment = ContinuousClock.Instant

  /// What the writer is to do.
  enum Task: Equatable {
    /// Empty the log, unless somebody reads.
    case tidy
    /// Empty the log now; whoever comes to read waits a moment.
    case wipe
    /// Rewrite the file.
    case rewrite
  }

  private let limits: BatchLimits
  /// When it has been quiet for long enough to tidy, if there is anything to tidy.
  private var tidying: Moment?
  /// When to wipe, if the log holds something that must leave no trace.
  private var wiping: Moment?
  /// From when on to rewrite, if the file holds something that must leave no trace.
  private var rewriting: Moment?
  /// When a wipe and a rewriting may be tried again.
  private var nextWipe: Moment
  private var nextRewriting: Moment

  /// The state after opening a file: the log may have been left full, the file with traces in it.
  init(_ limits: BatchLimits, isLogEmpty: Bool = true, isFileClean: Bool = true, at now: Moment) {
    self.limits = limits
    wiping = isLogEmpty ? nil : now
    rewriting = isFileClean ? nil : now
    nextWipe = now
    nextRewriting = now
  }

  /// Whether the file should be rewritten before the program ends.
  var mustRewrite: Bool { rewriting != nil }

  /// When there is next something to do if no change comes before.
  var next: Moment? {
    guard let later = tidying ?? rewriting else { return wiping }
    return wiping.map { min($0, later) } ?? later
  }

  /// What cannot wait, although changes are waiting.
  func pressing(at now: Moment) -> Task? {
    if let wiping, now >= wiping { return .wipe }
    // Not a quiet second in all that time: then everyone waits once.
    if let rewriting, now >= rewriting + limits.betweenRewritings { return .rewrite }
    return nil
  }

  /// What to do while nothing waits.
  func due(at now: Moment) -> Task? {
    if let tidying { return now >= tidying ? .tidy : nil }
    if let rewriting, now >= rewriting { return .rewrite }
    return nil
  }

  /// A batch has been committed; `leavingNoTrace` if one of its changes asked for that.
  mutating func committed(leavingNoTrace: Bool, at now: Moment) {
    tidying = now + limits.quiet
    guard leavingNoTrace else { return }
    wiping = wiping ?? max(now, nextWipe)
    rewriting = rewriting ?? max(now, nextRewriting)
  }

  /// A task has been done, or could not be done yet.
  mutating func ended(_ task: Task, isDone: Bool, at now: Moment) {
    switch task {
    case .tidy:
      tidying = isDone ? nil : now + limits.quiet
      if isDone { wiping = nil }
    case .wipe:
      nextWipe = now + limits.betweenWipes
      wiping = isDone ? nil : nextWipe
    case .rewrite:
      nextRewriting = now + limits.betweenRewritings
      rewriting = isDone ? nil : nextRewriting
      // The new file stands in the log first.
      wiping = now
      tidying = now + limits.quiet
    }
  }
}
