/// Whether a model's result counts as a finding, by the programme's own rule and by the adjusted one.
public struct Finding: Equatable, Sendable {
  /// Levels that count by the programme's rule: p of F below 0.05 and the level's interval without zero.
  public let levels: [String]
  /// Whether F is below 0.05 before adjustment.
  public let isSignificant: Bool
  /// Whether F is still below 0.05 after Benjamini and Hochberg's adjustment over the run.
  public let holdsAdjusted: Bool

  /// Reads a model's answers.
  ///
  /// - Parameters:
  ///   - p: The p of the F test.
  ///   - adjustedP: The same, adjusted over the run.
  ///   - answers: The marginal means.
  init(p: Double, adjustedP: Double, answers: [LevelAnswer]) {
    isSignificant = p < 0.05
    holdsAdjusted = adjustedP < 0.05
    levels =
      p < 0.05
      ? answers.filter(\.excludesZero).map { answer in
        answer.group.map { "\($0), \(answer.level.name)" } ?? answer.level.name
      } : []
  }

  /// Whether it is a finding by the programme's own two-part rule.
  public var isFinding: Bool { !levels.isEmpty }

  /// Whether it is a finding that also holds after adjustment.
  public var isAdjustedFinding: Bool { isFinding && holdsAdjusted }

  /// The statement in words.
  public var statement: String {
    guard isSignificant else {
      return "No finding: the levels of change do not differ (F, p ≥ 0.05)."
    }
    guard isFinding else {
      return "No finding: F is below 0.05, but no level's interval excludes zero."
    }
    let places = levels.joined(separator: "; ")
    return holdsAdjusted
      ? "A finding, also after adjustment for the number of tests: \(places)."
      : "A finding by the programme's rule only, not after adjustment for the number of tests: \(places)."
  }
}
