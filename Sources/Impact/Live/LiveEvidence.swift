internal import Dispatch
public import Evidence
internal import Identity
internal import PeerLog
internal import Programme
public import Storage
internal import Synchronization

/// The programme's findings, always those of the logs that are there.
///
/// Every change of a log leaves a note with a position in the same commit (`EvidenceNotes`). Asked for
/// findings, this opens one read, counts anew those who were noted since the position it knows, and
/// answers: what it says is exactly what the logs of that read say. A change that was undone left no note,
/// so nothing ever has to be taken back; a restart counts everybody at once (`EverybodyReader`). It keeps
/// what each person was counted with (a byte or two a value) to take away exactly that.
///
/// Threads take turns. Counting one change takes about a tenth of a millisecond, fitting every model some
/// tens of milliseconds, the first count some seconds for a million logs: call it away from the threads
/// that answer pages. `EditionKeeper` has both done before anybody asks.
///
/// Sendable because the state is touched in turns only.
public final class LiveEvidence: @unchecked Sendable {
  let kith: any Database
  let counting: Counting
  /// What is analysed.
  public var plan: Plan { counting.plan }
  /// Into how many parts people are divided to count everybody; by their number, when nil.
  let parts: Int?
  private let counted = Mutex(false)
  let isStopping = Atomic(false)
  private let turns = DispatchQueue(label: "kith.evidence")
  private var state: LiveState

  /// Findings of the logs of a database, by a way of counting.
  ///
  /// - Parameters:
  ///   - kith: The database.
  ///   - counting: How what people sent is counted.
  ///   - parts: Into how many parts people are divided to count everybody; by their number, when nil.
  public init(_ kith: any Database, _ counting: Counting, parts: Int? = nil) {
    (self.kith, self.counting, self.parts) = (kith, counting, parts)
    state = LiveState(live: counting.nobody)
  }

  /// The findings of this moment.
  ///
  /// - Throws: `StorageError`.
  public func current() throws -> Findings {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      let areas = try areas(on: connection)
      if let (said, names) = state.findings, said.position == state.position, names == areas {
        return said
      }
      let (summaries, course) = told(state, areas)
      let said = Findings(
        position: state.position,
        report: Report(summaries: summaries, answers: summaries.analyse()), course: course)
      state.findings = (said, areas)
      return said
    }
  }

  /// The sums that the findings of this moment are made of, and the course of the logs.
  ///
  /// - Throws: `StorageError`.
  public func summaries() throws -> (summaries: Summaries, course: Course) {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      return told(state, try areas(on: connection))
    }
  }

  /// Counts what has changed, without answering anything: for the first count after a start.
  ///
  /// - Throws: `StorageError`.
  public func catchUp() throws {
    try locked { state, connection in try catchUp(&state, on: connection) }
  }

  /// Whether the logs have been counted once, so that asking takes no time.
  var isCounted: Bool { counted.withLock { $0 } }

  /// Runs `body` with the state to itself, inside one read that begins when its turn has come.
  func locked<Result>(
    _ body: (inout LiveState, any Connection) throws -> Result
  ) throws -> Result {
    try turns.sync { try kith.read { try body(&state, $0) } }
  }

  /// Counts anew everybody who was noted since the position that is known.
  func catchUp(_ state: inout LiveState, on connection: any Connection) throws {
    let position = try EvidenceNotes.position(on: connection)
    defer { counted.withLock { $0 = true } }
    guard state.position > 0 || position == 0 else {
      state = try everybody(at: position, on: connection)
      return try settle(&state, [], on: connection)
    }
    var keys: [ParticipantKey] = []
    if position != state.position {
      keys = try EvidenceNotes.participants(after: state.position, on: connection)
      for key in keys {
        state.count(
          key, as: try CountedStore.member(key, under: counting.terms, on: connection),
          by: counting)
      }
      state.position = position
    }
    try settle(&state, keys, on: connection)
  }

  /// The sums in points, areas by their names.
  private func told(_ state: LiveState, _ areas: [String: String]) -> (Summaries, Course) {
    let (summaries, course) = (state.live.summaries, state.live.described)
    func name(_ area: String) -> String { areas[area] ?? area }
    guard let region = plan.groupings.firstIndex(where: { $0.name == Counting.region }) else {
      return (summaries, course)
    }
    return (summaries.renaming(groupsOf: region, name), course.renaming(name))
  }

  /// What each area is called, by its key.
  private func areas(on connection: any Connection) throws -> [String: String] {
    let places = try PlacesStore.places(connection)
    return Dictionary(
      places?.areas.map { ($0.key.rawValue, $0.name) } ?? [],
      uniquingKeysWith: { first, _ in first })
  }
}

extension Counting {
  /// Live summaries in which nobody is counted yet.
  public var nobody: LiveSummaries {
    LiveSummaries(plan: plan, units: units, middles: middles, pairLimit: pairLimit)
  }

  /// The same over the models without groups, for a part of the programme.
  public var nobodyUngrouped: LiveSummaries {
    var ungrouped = plan
    ungrouped.groupings = []
    return LiveSummaries(plan: ungrouped, units: units, middles: middles, pairLimit: pairLimit)
  }
}
