import Dispatch
import Synchronization
import Testing

@testable import Exchange

@Suite("Several threads that make pieces")
struct LineupTests {
  private struct Refusal: Error, Equatable {
    let number: Int
  }

  /// Runs a line-up on some threads.
  ///
  /// - Returns: what was used, in its order, and what each thread threw.
  private func run(
    _ count: Int, threads: Int, make: @escaping @Sendable (Int) throws -> Int = { $0 },
    use: @escaping @Sendable (Int) throws -> Void = { _ in }
  ) -> (used: [Int], thrown: [Refusal]) {
    let used = Mutex<[Int]>([])
    let thrown = Mutex<[Refusal]>([])
    let lineup = Lineup(count) { (piece: Int) in
      try use(piece)
      used.withLock { $0.append(piece) }
    }
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do { try lineup.work(make) } catch let error as Refusal {
        thrown.withLock { $0.append(error) }
      } catch { Issue.record(error) }
    }
    return (used.withLock(\.self), thrown.withLock(\.self))
  }

  @Test(
    "every piece is made once and used once, in order",
    arguments: [0, 1, 15, 16, 17, 1000], [1, 2, 5])
  func order(_ count: Int, _ threads: Int) {
    let made = Mutex<[Int]>([])
    let (used, thrown) = run(count, threads: threads) { piece in
      made.withLock { $0.append(piece) }
      return piece
    }
    #expect(used == Array(0..<count) && thrown.isEmpty)
    #expect(made.withLock(\.self).sorted() == Array(0..<count))
  }

  @Test("no more than a few are ahead of those that are used")
  func ahead() {
    let used = Atomic(0)
    let most = Atomic(0)
    _ = run(500, threads: 4) { piece in
      most.max(piece - used.load(ordering: .relaxed), ordering: .relaxed)
      return piece
    } use: { _ in
      used.add(1, ordering: .relaxed)
    }
    #expect(most.load(ordering: .relaxed) <= 16)
  }

  @Test(
    "if making a piece fails, all end, and nothing that comes after it is used",
    arguments: [1, 2, 5])
  func failedMaking(_ threads: Int) {
    let (used, thrown) = run(10_000, threads: threads) { piece in
      if piece == 40 { throw Refusal(number: piece) }
      return piece
    }
    #expect(thrown == [Refusal(number: 40)])
    #expect(used == Array(0..<used.count) && used.count <= 40)
  }

  @Test("if using a piece fails, all end, and nothing more is used", arguments: [1, 2, 5])
  func failedUsing(_ threads: Int) {
    let (used, thrown) = run(10_000, threads: threads) {
      $0
    } use: { piece in
      if piece == 40 { throw Refusal(number: piece) }
    }
    #expect(thrown == [Refusal(number: 40)])
    #expect(used == Array(0..<40))
  }
}
