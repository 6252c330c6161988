/// A change that waits for the writer: what to run, and whom to tell.
protocol PendingChange: AnyObject, Sendable {
  /// Runs the change and keeps its result.
  func run(on connection: any Connection) throws
  /// Tells the one who asked: the kept result, or the failure.
  func finish(_ failure: (any Error)?)
}

/// A change with its result.
///
/// Sendable because it is handed over once, to the writer's thread, and used there only.
final class Change<Success: Sendable>: PendingChange, @unchecked Sendable {
  private let body: @Sendable (any Connection) throws -> Success
  private let completion: @Sendable (Result<Success, any Error>) -> Void
  private var success: Success?

  init(
    _ body: @escaping @Sendable (any Connection) throws -> Success,
    completion: @escaping @Sendable (Result<Success, any Error>) -> Void
  ) {
    self.body = body
    self.completion = completion
  }

  func run(on connection: any Connection) throws { success = try body(connection) }

  func finish(_ failure: (any Error)?) {
    if let failure { return completion(.failure(failure)) }
    guard let success else { return completion(.failure(StorageError.other("never ran"))) }
    completion(.success(success))
  }
}
