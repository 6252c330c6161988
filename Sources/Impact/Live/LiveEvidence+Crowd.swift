public import Evidence
public import Programme

extension LiveEvidence {
  /// Who takes part, as it is given out: of all places, decided together.
  ///
  /// It stays the same until as many people of a place as the rule asks for have something new (`CrowdBook`).
  ///
  /// - Parameters:
  ///   - places: The places of the programme.
  ///   - rule: What is too few.
  /// - Returns: What is told, and whether something new waits.
  /// - Throws: `StorageError`.
  public func crowd(
    in places: Places, _ rule: DisclosureRule
  ) throws -> (told: ToldCrowd, isWaiting: Bool) {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      state.crowd.renew(rule)
      if let known = state.crowd.decided, known.places == places, known.told.rule == rule {
        return (known.told, state.crowd.isWaiting)
      }
      let told = CrowdTelling(state.crowd.told, places, counting, rule).told()
      state.crowd.decided = (told, places)
      return (told, state.crowd.isWaiting)
    }
  }
}
