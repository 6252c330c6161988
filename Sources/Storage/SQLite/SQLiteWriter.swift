internal import Dispatch
internal import Glibc
internal import Synchronization

/// The one thread that changes the database.
///
/// It takes every waiting change, runs each inside its own savepoint, commits them together, and then
/// tells those who asked. `WriterPlan` decides; this only acts.
final class SQLiteWriter: Sendable {
  private let connection: SQLiteConnection
  private let checkpointer: Checkpointer
  private let readers: ReaderPool
  private let plan: Mutex<WriterPlan<any PendingChange>>
  private let alarm = DispatchSemaphore(value: 0)
  private let ended = DispatchGroup()
  private let clock = ContinuousClock()

  /// Takes over the connections and starts the thread.
  init(
    _ connection: SQLiteConnection, _ checkpointer: Checkpointer, _ readers: ReaderPool,
    _ limits: BatchLimits
  ) throws(StorageError) {
    self.connection = connection
    self.checkpointer = checkpointer
    self.readers = readers
    // A crash can leave traces behind in the log and in the file.
    let housekeeping = Housekeeping(
      limits, isLogEmpty: checkpointer.tidy(on: connection),
      isFileClean: connection.isClean, at: clock.now)
    plan = Mutex(WriterPlan(limits, housekeeping))
    ended.enter()
    var thread = pthread_t()
    let writer = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<SQLiteWriter>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, writer.toOpaque())
    guard code == 0 else {
      writer.release()
      ended.leave()
      throw .other("the writer's thread cannot be started (system error \(code))")
    }
    pthread_detach(thread)
  }

  /// Queues a change; if the database is closed, completes it with an error at once.
  func submit(_ change: any PendingChange) {
    switch plan.withLock({ $0.submit(change) }) {
    case .queued: break
    case .wake: alarm.signal()
    case .refused: change.finish(StorageError.closed)
    }
  }

  /// Lets nothing more in, and waits until what is queued has been committed and the file is closed.
  ///
  /// On the writer's own thread it does not wait, for it would wait for itself; that happens when the
  /// last to hold the database is a completion.
  func close() {
    if plan.withLock({ $0.close() }) { alarm.signal() }
    if !WriterThread.isCurrent(of: self) { ended.wait() }
  }

  private func work() {
    WriterThread.enter(as: self)
    while true {
      switch plan.withLock({ $0.next(at: clock.now) }) {
      case .commit:
        commit()
        let leavingNoTrace = connection.tookTracesAway()
        plan.withLock { $0.committed(leavingNoTrace: leavingNoTrace, at: clock.now) }
      case .rest(nil): alarm.wait()
      case .rest(let moment?): _ = alarm.wait(timeout: .now() + .lasting(moment - clock.now))
      case .keepHouse(let task):
        let isDone = keepHouse(task)
        plan.withLock { $0.kept(task, isDone: isDone, at: clock.now) }
      case .stop:
        end()
        ended.leave()
        return
      }
    }
  }

  /// Does one task; false if it has to be tried again.
  private func keepHouse(_ task: Housekeeping.Task) -> Bool {
    switch task {
    case .tidy: checkpointer.tidy(on: connection)
    case .wipe:
      checkpointer.tidy(on: connection)
        || readers.holdingBack { checkpointer.tidy(on: connection) }
    case .rewrite: connection.rewrite()
    }
  }

  /// Leaves one file with everything in it: SQLite removes the log with the last connection, if that
  /// one may write.
  private func end() {
    if plan.withLock({ $0.mustRewrite }) { _ = connection.rewrite() }
    readers.close()
    checkpointer.close()
    _ = checkpointer.tidy(on: connection)
    // If changes stood in the file itself: so that the next program finds it as all others leave it.
    _ = try? connection.own("PRAGMA journal_mode = WAL")
    connection.close()
  }

  /// Runs one batch and tells its askers.
  private func commit() {
    let (batch, fault) = connection.commit { plan.withLock { $0.take(at: clock.now) } }
    switch fault {
    case .constraint where batch.count > 1:
      // A rule that is checked at the end was broken by one of them, and they all fell. Each is
      // committed by itself, so that only that one fails.
      for (change, _) in batch {
        var waiting: (any PendingChange)? = change
        let (one, fault) = connection.commit {
          defer { waiting = nil }
          return waiting
        }
        change.finish(one.first?.failure ?? fault)
      }
    case let fault? where batch.isEmpty:
      // The transaction could not begin; whoever waits has waited as long as the first.
      for change in plan.withLock({ $0.takeAll() }) { change.finish(fault) }
    default:
      for (change, failure) in batch { change.finish(failure ?? fault) }
    }
    checkpointer.committed(on: connection)
  }
}

extension DispatchTimeInterval {
  /// A duration, and never less than nothing.
  fileprivate static func lasting(_ duration: Duration) -> DispatchTimeInterval {
    .nanoseconds(max(0, Int(duration / .nanoseconds(1))))
  }
}
