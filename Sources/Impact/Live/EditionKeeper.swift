internal import Dispatch
internal import Synchronization

/// Has findings ready before anybody asks for them.
///
/// Told of every change (`WatchedDatabase`), it has `LiveEvidence` give out what can be given out, and fits the
/// models, on a thread of its own. `EditionPlan` decides when.
public final class EditionKeeper: Sendable {
  private let plan = Mutex(EditionPlan())
  private let queue = DispatchQueue(label: "kith.editions", qos: .utility)
  private let now: @Sendable () -> ContinuousClock.Instant
  private let log: @Sendable (String) -> Void
  private let make: @Sendable () throws -> Void

  /// A keeper of findings that does nothing yet.
  ///
  /// - Parameters:
  ///   - evidence: The findings.
  ///   - log: Takes the line that says that they could not be made ready.
  public convenience init(_ evidence: LiveEvidence, log: @escaping @Sendable (String) -> Void) {
    self.init(log: log) { try evidence.prepare() }
  }

  /// The same for any work, by any clock.
  init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    log: @escaping @Sendable (String) -> Void, make: @escaping @Sendable () throws -> Void
  ) {
    (self.now, self.log, self.make) = (now, log, make)
  }

  /// Begins: makes findings ready once, and whenever something is changed from now on.
  public func begin() { perform(plan.withLock { $0.begin(at: now()) }) }

  /// Something was changed; returns at once.
  public func changed() { perform(plan.withLock { $0.changed(at: now()) }) }

  /// Ends for good, when the making that is under way has ended.
  public func stop() {
    plan.withLock { $0.stop() }
    settle()
  }

  /// Waits for the making that is under way.
  func settle() { queue.sync {} }

  private func perform(_ step: EditionPlan.Step) {
    switch step {
    case .nothing: break
    case .make: queue.async { self.work() }
    case .wait(let until):
      let rest = max(0, Int((until - now()) / .nanoseconds(1)))
      queue.asyncAfter(deadline: .now() + .nanoseconds(rest)) { [weak self] in
        guard let self else { return }
        perform(plan.withLock { $0.woke(at: now()) })
      }
    }
  }

  private func work() {
    var failure: (any Error)?
    do { try make() } catch { failure = error }
    let (next, isNews) = plan.withLock { $0.ended(isFailure: failure != nil, at: now()) }
    if isNews, let failure { log("The findings were not made ready: \(failure)") }
    perform(next)
  }
}
