internal import Identity
internal import PeerLog
internal import Programme
internal import Storage
internal import Synchronization

extension LiveEvidence {
  /// Gives out what can be given out and works out what it says, so that whoever asks next does not wait.
  ///
  /// What was never given out is given out for the first time when somebody asks, not by this: a programme
  /// whose figures nobody looks at has no work with them. Ready are the findings of the programme and of each
  /// place and year that was asked for since the start, and who takes part. Each is a turn of its own, so that
  /// a reader who comes meanwhile comes next.
  ///
  /// - Throws: `StorageError`.
  public func prepare() throws {
    if !isCounted { try catchUp() }
    let (turn, rule, places) = try kith.read { connection in
      (
        try ToldStore.turn(on: connection), try DisclosureStore.rule(connection),
        try PlacesStore.places(connection)
      )
    }
    guard turn > 0, let places else { return }
    let asked = try locked { state, _ in state.asked }
    for scope in [.programme] + asked.subtracting([.programme]) {
      try unlessStopping()
      _ = try edition(of: scope, rule)
    }
    try unlessStopping()
    // Decided beside the turns, because it takes as long as the findings; who asks meanwhile decides it too.
    let crowd = try telling(rule) { $0.decided == nil ? $0.toldCrowd : nil }
    guard let crowd else { return }
    let told = CrowdTelling(crowd, places, counting, rule).told()
    try locked { state, _ in
      if state.decided == nil, state.toldCrowd == crowd { state.decided = (told, places) }
    }
  }

  /// Ends counting and making that are under way; they throw `StorageError.closed`, and so do those that come.
  ///
  /// A first count takes some seconds for a million logs, which nobody should wait for who stops the program.
  public func stop() { isStopping.store(true, ordering: .relaxed) }

  func unlessStopping() throws(StorageError) {
    if isStopping.load(ordering: .relaxed) { throw .closed }
  }
}
