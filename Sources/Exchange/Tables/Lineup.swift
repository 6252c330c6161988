internal import Dispatch
internal import Synchronization

/// Several threads that make the pieces of something, which are used in their order.
///
/// Nobody waits for the piece before: it is used by whichever thread comes with the last one that was missing,
/// while the others go on. Only a few pieces are ahead of those that are used, so that memory stays the same.
///
/// Sendable because one thread at a time uses a piece, as `State.isUsing` says.
final class Lineup<Piece: Sendable>: @unchecked Sendable {
  private struct State {
    /// The first piece that nobody makes yet.
    var next = 0
    /// The first piece that has not been used.
    var first = 0
    var made: [Int: Piece] = [:]
    var isUsing = false
    var isStopped = false

    /// The piece whose turn it is, for the thread that uses it; `nil` if it has not been made.
    mutating func turn() -> Piece? {
      let piece = made.removeValue(forKey: first)
      if piece != nil { first += 1 }
      isUsing = piece != nil
      return piece
    }
  }

  private let count: Int
  private let use: (Piece) throws -> Void
  private let state = Mutex(State())
  /// Counts how many pieces more may be made before one is used.
  private let free = DispatchSemaphore(value: 0)

  /// How many pieces are under way at most.
  private static var places: Int { 16 }

  /// So many pieces, of which each is used in this way.
  init(_ count: Int, using use: @escaping (Piece) throws -> Void) {
    (self.count, self.use) = (count, use)
    // A semaphore must not go with less than it began with, so the places are added afterwards.
    for _ in 0..<Self.places { free.signal() }
  }

  /// Makes pieces on this thread until there are no more.
  ///
  /// - Parameter make: Makes the piece with this number, from 0.
  /// - Throws: what `make` or using a piece throws, on the thread to which it happens; all others stop.
  func work(_ make: (Int) throws -> Piece) throws {
    do {
      while let number = take() { try hand(try make(number), number) }
    } catch {
      state.withLock { $0.isStopped = true }
      free.signal()
      throw error
    }
  }

  /// The number of a piece that nobody makes yet.
  private func take() -> Int? {
    free.wait()
    let number = state.withLock { state -> Int? in
      guard !state.isStopped, state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
    // There will never be another: nobody has to wait any more.
    if number == nil { free.signal() }
    return number
  }

  private func hand(_ piece: Piece, _ number: Int) throws {
    var turn = state.withLock { state in
      state.made[number] = piece
      return state.isUsing ? nil : state.turn()
    }
    while let piece = turn {
      try use(piece)
      free.signal()
      turn = state.withLock { $0.turn() }
    }
  }
}
