public import Evidence
public import Programme

extension LiveEvidence {
  /// Who takes part, as it is given out: of all places, decided together.
  ///
  /// It stays the same until as many people of a place as the rule asks for have something new (`GivenOut`).
  ///
  /// - Parameters:
  ///   - places: The places of the programme.
  ///   - rule: What is too few.
  /// - Returns: What is told, and whether something new waits.
  /// - Throws: `StorageError`.
  public func crowd(
    in places: Places, _ rule: DisclosureRule
  ) throws -> (told: ToldCrowd, isWaiting: Bool) {
    try telling(rule) { state in
      if let known = state.decided, known.places == places, known.told.rule == rule {
        return (known.told, state.isWaiting)
      }
      let told = CrowdTelling(state.toldCrowd, places, counting, rule).told()
      state.decided = (told, places)
      return (told, state.isWaiting)
    }
  }
}
