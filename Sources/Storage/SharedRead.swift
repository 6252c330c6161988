internal import Dispatch

/// One state of a database, read by several threads at once.
public struct SharedRead {
  private let connections: [any Connection]

  /// A read on these connections, which see one state.
  init(_ connections: [any Connection]) { self.connections = connections }

  /// How many threads there are.
  public var count: Int { connections.count }

  /// Does a part of some work on each connection, each on a thread of its own.
  ///
  /// - Parameter work: Does the part with this number.
  /// - Returns: what the parts gave, in their order.
  /// - Throws: the first error, when all parts have ended.
  public func onEach<Result>(
    _ work: @Sendable (Int, any Connection) throws -> Result
  ) throws -> [Result] {
    let results = PartResults<Result>(count: count)
    // Each connection is used by one thread until all have ended, and by nobody else meanwhile.
    nonisolated(unsafe) let connections = connections
    DispatchQueue.concurrentPerform(iterations: count) { place in
      results.fill(place) { try work(place, connections[place]) }
    }
    return try results.all()
  }

  /// Asks something that one thread can answer.
  public func first<Result>(_ body: (any Connection) throws -> Result) rethrows -> Result {
    try body(connections[0])
  }
}
