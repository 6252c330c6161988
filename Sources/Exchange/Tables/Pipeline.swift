internal import Dispatch
internal import Synchronization

/// Two threads at one piece of work: one makes items, the other uses them in the order in which they were
/// made.
///
/// Only a few items wait between the two, so that memory stays the same however much faster one of them is.
final class Pipeline<Item: Sendable>: Sendable {
  private struct State {
    var waiting: [Item] = []
    /// How making ended.
    var end: Result<Void, any Error>?
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Counts the items that wait, and the end as one more.
  private let filled = DispatchSemaphore(value: 0)
  /// Counts the places that are free.
  private let free = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// How many items wait at most: enough that neither thread has to wait because the other is woken late.
  private static var places: Int { 4 }

  /// A semaphore must not go with less than it began with, so the places are added afterwards.
  private init() { for _ in 0..<Self.places { free.signal() } }

  /// Makes items on a thread of their own and uses them on this one.
  ///
  /// - Parameters:
  ///   - make: Makes the items and hands over each with the function that it is given, which throws when no
  ///     more are wanted.
  ///   - use: Uses an item.
  /// - Throws: what `use` throws at once; what `make` throws when everything before has been used. Either
  ///   way both have ended.
  static func run(
    making make: @escaping @Sendable (_ hand: (Item) throws -> Void) throws -> Void,
    using use: (Item) throws -> Void
  ) throws {
    let pipeline = Pipeline()
    DispatchQueue.global().async { pipeline.end(Result { try make(pipeline.put) }) }
    defer { pipeline.stop() }
    while let item = try pipeline.take() { try use(item) }
  }

  private func put(_ item: Item) throws {
    free.wait()
    let isStopped = state.withLock { state in
      if !state.isStopped { state.waiting.append(item) }
      return state.isStopped
    }
    if isStopped { throw CancellationError() }
    filled.signal()
  }

  private func end(_ result: Result<Void, any Error>) {
    state.withLock { $0.end = result }
    filled.signal()
    ended.signal()
  }

  /// The next item; `nil` when all have been taken.
  private func take() throws -> Item? {
    filled.wait()
    let (item, end) = state.withLock { state in
      state.waiting.isEmpty ? (nil, state.end) : (state.waiting.removeFirst(), nil)
    }
    free.signal()
    try end?.get()
    return item
  }

  /// Lets nothing more be put in, and waits until nobody makes anything.
  private func stop() {
    state.withLock { $0.isStopped = true }
    free.signal()
    ended.wait()
  }
}
