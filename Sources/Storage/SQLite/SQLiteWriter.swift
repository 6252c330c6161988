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
  private let plan: Mutex<WriterPlan<any PendingChange>>
  private let alarm = DispatchSemaphore(value: 0)
  private let ended = DispatchGroup()
  private let clock = ContinuousClock()

  /// Takes over a connection and starts the thread.
  init(_ connection: SQLiteConnection, _ checkpointer: Checkpointer) throws(StorageError) {
    self.connection = connection
    self.checkpointer = checkpointer
    plan = Mutex(WriterPlan(.init()))
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

  /// Lets nothing more in, and waits until what is queued has been committed.
  func close() {
    if plan.withLock({ $0.close() }) { alarm.signal() }
    ended.wait()
  }

  private func work() {
    while true {
      switch plan.withLock({ $0.next(at: clock.now) }) {
      case .commit:
        commit()
        plan.withLock { $0.committed(at: clock.now) }
      case .rest(nil): alarm.wait()
      case .rest(let moment?): _ = alarm.wait(timeout: .now() + .seconds(moment - clock.now))
      case .tidy:
        let isTidy = checkpointer.tidy(on: connection)
        plan.withLock { $0.tidied(isTidy, at: clock.now) }
      case .stop:
        checkpointer.close()
        _ = checkpointer.tidy(on: connection)
        ended.leave()
        return
      }
    }
  }

  /// Runs one batch and tells its askers.
  private func commit() {
    do { try connection.own("BEGIN IMMEDIATE") } catch {
      for change in plan.withLock({ $0.takeAll() }) { change.finish(error) }
      return
    }
    var batch: [(change: any PendingChange, failure: (any Error)?)] = []
    var fault: StorageError?
    while fault == nil, let change = plan.withLock({ $0.take(at: clock.now) }) {
      let (failure, broken) = run(change)
      batch.append((change, failure))
      fault = broken
    }
    if fault == nil {
      do { try connection.own("COMMIT") } catch { fault = error }
    }
    if connection.isInTransaction { _ = try? connection.own("ROLLBACK") }
    for (change, failure) in batch { change.finish(failure ?? fault) }
    checkpointer.committed(on: connection)
  }

  /// Runs one change inside its savepoint.
  ///
  /// - Returns: why the change failed, and why the whole transaction is lost, if so.
  private func run(_ change: any PendingChange) -> (failure: (any Error)?, fault: StorageError?) {
    do {
      try connection.own("SAVEPOINT change")
      do { try change.run(on: connection) } catch {
        guard connection.isInTransaction else {
          return (error, (error as? StorageError) ?? .other("the transaction was lost"))
        }
        try connection.own("ROLLBACK TO change")
        try connection.own("RELEASE change")
        return (error, nil)
      }
      try connection.own("RELEASE change")
      return (nil, nil)
    } catch { return (error, error) }
  }
}

extension DispatchTimeInterval {
  /// A duration, in nanoseconds, and never less than nothing.
  fileprivate static func seconds(_ duration: Duration) -> DispatchTimeInterval {
    .nanoseconds(max(0, Int(duration / .nanoseconds(1))))
  }
}
