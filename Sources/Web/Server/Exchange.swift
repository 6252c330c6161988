internal import CMicrohttpd
internal import Synchronization

/// One request and its answer on a connection, from the request line to the last byte sent.
///
/// Everything but `outcome` is touched only by the one library thread that looks after the connection,
/// which is why the class can be shared with the thread that answers later.
final class Exchange: @unchecked Sendable {
  /// How far the request has come.
  enum Phase {
    /// The request line has been read.
    case line
    /// The headers have been read; the body is coming.
    case body
    /// The request was handed to the program, or refused.
    case asked
  }

  let core: ServerCore
  let connection: OpaquePointer
  let record: ConnectionRecord?
  let target: Target?
  /// What can be told of a target that breaks the rules.
  let leading: Target?
  let targetCount: Int
  let began: Int
  var phase = Phase.line
  var verb = Verb.other
  var head = Head()
  /// Why the program is not asked, if it is not.
  var refusal: Status?
  var body = FormBody()
  /// What is being sent, for the log.
  var sent: (status: Status, route: (@Sendable () -> String)?, bytes: Int)?
  /// Whether the answer is awaited from another thread, and what came of it.
  let outcome = Mutex(Outcome())
  /// Whether it was ever noted among those that sleep.
  var mayHaveSlept = false

  init(core: ServerCore, connection: OpaquePointer, target: UnsafeRawBufferPointer) {
    self.core = core
    self.connection = connection
    self.target = Target(target)
    leading = self.target == nil ? Target.leading(target) : nil
    targetCount = target.count
    record = ConnectionRecord.of(connection)

    began = Monotonic.microseconds
  }

  /// The answer has come, from whatever thread; only the first counts.
  func answer(_ response: (Exchange) -> Response) {
    outcome.withLock { outcome in
      guard outcome.isOpen else { return }
      // Woken while the lock is held: so the connection cannot be gone, because only the answer that
      // is taken under the same lock lets it go on.
      if outcome.answer(response(self)) { MHD_resume_connection(connection) }
    }
  }
}
