internal import Dispatch
internal import Synchronization

/// Copies the write-ahead log into the file, as `CheckpointPlan` decides.
final class Checkpointer: Sendable {
  private let plan: Mutex<CheckpointPlan>
  /// Works on `beside` only.
  private let queue = DispatchQueue(label: "kith.checkpoint")
  private let beside: SQLiteConnection

  init(_ beside: SQLiteConnection, limits: CheckpointPlan.Limits) {
    self.beside = beside
    plan = Mutex(CheckpointPlan(limits))
  }

  /// Called on the writer's thread after a commit.
  func committed(on writer: SQLiteConnection) {
    switch plan.withLock({ $0.committed(frames: writer.log.frames) }) {
    case .nothing: break
    case .pass:
      queue.async { [self] in
        let copied = ((try? beside.copyLog(.whatIsFree)) ?? nil)?.copied ?? 0
        plan.withLock { $0.passed(copied: copied) }
      }
    case .waitAndFinish:
      queue.sync {}
      finish(on: writer)
    case .finish:
      finish(on: writer)
    }
  }

  /// Copies all and empties the log, if nobody is in the way.
  ///
  /// - Returns: whether it is empty.
  func tidy(on writer: SQLiteConnection) -> Bool {
    guard ((try? writer.copyLog(.all)) ?? nil) != nil else { return false }
    plan.withLock { $0.emptied() }
    return true
  }

  /// Waits for a pass that is under way, then closes the connection.
  func close() { queue.sync { beside.close() } }

  /// A failed copy loses nothing: the log keeps the pages, and the next attempt copies them.
  private func finish(on writer: SQLiteConnection) {
    let copied = ((try? writer.copyLog(.whatIsFree)) ?? nil)?.copied ?? 0
    plan.withLock { $0.finished(copied: copied) }
  }
}
