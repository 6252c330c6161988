internal import Dispatch
public import Evidence
internal import PeerLog
internal import Synchronization

extension LiveEvidence {
  /// The findings of a scope as they are given out, with how much there is at this moment.
  ///
  /// - Parameters:
  ///   - scope: Whose logs.
  ///   - rule: How many people a new edition waits for.
  /// - Returns: The edition; nil when nobody of the scope is counted.
  /// - Throws: `StorageError`.
  public func edition(of scope: Scope, _ rule: DisclosureRule) throws -> Edition? {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      guard let sums = state.sums(of: scope), sums.counts.participants > 0 else { return nil }
      let waiting = state.waiting(in: scope)
      if var edition = state.editions[scope], waiting < rule.smallest {
        edition.now = sums.counts
        edition.waiting = waiting
        return edition
      }
      let summaries = sums.summaries
      let edition = Edition(
        report: Report(summaries: summaries, answers: summaries.analysedTogether()),
        course: sums.described, now: summaries.counts, waiting: 0)
      state.keep(edition, of: scope)
      return edition
    }
  }

  /// How many people are counted in each area and project.
  ///
  /// - Throws: `StorageError`.
  func headcounts() throws -> [Scope: Int] {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      return Dictionary(
        uniqueKeysWithValues: ([.programme] + state.scopes).map {
          ($0, state.sums(of: $0)?.counts.participants ?? 0)
        })
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
