/// Decides when findings are made ready for whoever reads next.
///
/// One making at a time: what changes meanwhile is made together afterwards, so that the newest state wins. After
/// a making there is a rest, nine times as long but never longer than a second: while very many people send
/// something at once, making ready takes a tenth of the time and no more. Nobody is told anything old for it,
/// because a reader who comes during the rest has it made themselves.
///
/// It holds no thread and no clock. Times are passed in, and what is to be done is given back.
struct EditionPlan {
  /// A moment on the machine's steady clock.
  typealias Moment = ContinuousClock.Instant

  /// What is to be done.
  enum Step: Equatable {
    case nothing
    /// Make it, and say when it has ended.
    case make
    /// Say when this moment has come.
    case wait(until: Moment)
  }

  private enum State {
    /// Not begun, or stopped for good.
    case closed
    case idle
    case making(since: Moment, isStale: Bool)
    case resting
  }

  private static let restPart = 9
  private static let longestRest = Duration.seconds(1)

  private var state = State.closed
  private var hasStopped = false
  private var hasFailed = false
  /// When the rest after the last making ends.
  private var rested: Moment?

  /// Begins with a first making.
  mutating func begin(at now: Moment) -> Step {
    guard case .closed = state, !hasStopped else { return .nothing }
    return next(at: now)
  }

  /// Something was changed.
  mutating func changed(at now: Moment) -> Step {
    switch state {
    case .closed, .resting: return .nothing
    case .idle: return next(at: now)
    case .making(let since, _):
      state = .making(since: since, isStale: true)
      return .nothing
    }
  }

  /// The moment has come that was waited for.
  mutating func woke(at now: Moment) -> Step {
    guard case .resting = state else { return .nothing }
    return next(at: now)
  }

  /// A making has ended.
  ///
  /// One that failed is tried again at the next change.
  ///
  /// - Parameters:
  ///   - isFailure: Whether it failed.
  ///   - now: When.
  /// - Returns: What is to be done, and whether the failure should be said: only the first of several.
  mutating func ended(isFailure: Bool, at now: Moment) -> (next: Step, isNews: Bool) {
    guard case .making(let since, let isStale) = state else { return (.nothing, false) }
    let isNews = isFailure && !hasFailed
    hasFailed = isFailure
    rested = now + min((now - since) * Self.restPart, Self.longestRest)
    state = .idle
    return (isStale ? next(at: now) : .nothing, isNews)
  }

  /// Nothing is made any more.
  mutating func stop() { (state, hasStopped) = (.closed, true) }

  private mutating func next(at now: Moment) -> Step {
    if let rested, now < rested {
      state = .resting
      return .wait(until: rested)
    }
    state = .making(since: now, isStale: false)
    return .make
  }
}
