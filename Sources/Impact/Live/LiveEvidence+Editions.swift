internal import Dispatch
public import Evidence
internal import Identity
internal import PeerLog
internal import Storage
internal import Synchronization

extension LiveEvidence {
  /// The findings of a scope as they are given out, with how much there is at this moment.
  ///
  /// - Parameters:
  ///   - scope: Whose logs.
  ///   - rule: How many people something new waits for.
  /// - Returns: The edition; nil when nobody of the scope is counted.
  /// - Throws: `StorageError`.
  public func edition(of scope: Scope, _ rule: DisclosureRule) throws -> Edition? {
    try telling(rule) { $0.edition(of: scope) }
  }

  /// How many people are counted in the programme, each area and each project, as it is given out.
  ///
  /// - Throws: `StorageError`.
  func headcounts(_ rule: DisclosureRule) throws -> [Scope: Int] {
    try telling(rule) { state in
      Dictionary(
        uniqueKeysWithValues: ([.programme] + state.scopes).map { ($0, state.headcount(of: $0)) })
    }
  }

  /// Gives out what can be given out, and answers from what is given out then.
  ///
  /// What is given out is on the disk before anybody is told, so that it is the same after a restart. When
  /// something is sent at that very moment, it is tried again; what was given out before is always a good answer.
  func telling<Result>(
    _ rule: DisclosureRule, _ body: (inout LiveState) throws -> Result
  ) throws -> Result {
    var failure: (any Error)?
    for attempt in 0...Self.attempts {
      let isLast = attempt == Self.attempts || failure != nil
      let step: Step<Result> = try locked { state, connection in
        try catchUp(&state, on: connection)
        let turn = state.turn ?? 0
        if isLast, turn > 0 { return .answer(try body(&state)) }
        guard let due = state.due(rule) else { return .answer(try body(&state)) }
        return .give(due, turn: turn, position: state.position)
      }
      switch step {
      case .answer(let answer): return answer
      case .give(let due, let turn, let position):
        if let failure { throw failure }
        do {
          _ = try kith.write {
            try ToldStore.tell(due, turn: turn, position: position, on: $0)
          }
        } catch { failure = error }
      }
    }
    throw StorageError.other("nothing could be given out")
  }

  private static var attempts: Int { 3 }

  /// Looks up with what those who have something new stand in what was given out.
  ///
  /// - Parameters:
  ///   - state: What is counted.
  ///   - keys: Who was counted anew.
  ///   - connection: The read in which they were.
  /// - Throws: `StorageError`.
  func settle(
    _ state: inout LiveState, _ keys: [ParticipantKey], on connection: any Connection
  ) throws {
    let turn = try ToldStore.turn(on: connection)
    if turn == state.turn {
      let members = try keys.compactMap {
        try ToldStore.member($0, under: counting.terms, on: connection)
      }
      state.settle(members, among: keys, turn: turn, by: counting)
    } else {
      state.settle(
        try ToldStore.members(under: counting.terms, on: connection), among: nil, turn: turn,
        by: counting)
    }
  }

  /// The years that have changes.
  ///
  /// - Throws: `StorageError`.
  func years() throws -> [Int] {
    try locked { state, _ in
      state.scopes.compactMap { scope in
        guard case .year(let year) = scope, let sums = state.sums(of: scope),
          sums.counts.pairs > 0
        else { return nil }
        return year
      }.sorted()
    }
  }
}

/// What is to be done before something is told.
private enum Step<Answer> {
  case answer(Answer)
  case give(Set<ParticipantKey>, turn: Int, position: Int)
}

extension Summaries {
  /// Every model with the conclusions over the whole run, fitted on all processors at once.
  ///
  /// The same as `analyse`, in a part of the time: nobody should wait for a page.
  func analysedTogether() -> [ModelAnswer] {
    let specs = plan.models
    let chunk = 7
    let answers = Mutex([Int: [ModelAnswer]]())
    DispatchQueue.concurrentPerform(iterations: (specs.count + chunk - 1) / chunk) { part in
      let own = specs[(part * chunk)..<min((part + 1) * chunk, specs.count)].map(answer)
      answers.withLock { $0[part] = own }
    }
    let all = answers.withLock { found in found.keys.sorted().flatMap { found[$0] ?? [] } }
    return Self.conclude(all)
  }
}
