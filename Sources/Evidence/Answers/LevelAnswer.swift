/// The mean change of an outcome where the exposure decreased, stayed or increased.
public struct LevelAnswer: Equatable, Sendable {
  /// The level of change in the exposure.
  public let level: ChangeLevel
  /// The group, in a subgroup model.
  public let group: String?
  /// Pairs of logs at the level.
  public let n: Int
  /// People with such a pair.
  public let people: Int
  /// The marginal mean, in points of the outcome, at the mean of the covariate and with equal weight on
  /// the levels of the adjustments; nil where not identified.
  public var mean: Double?
  /// Its standard error.
  public var se: Double?
  /// The degrees of freedom of its t distribution.
  public var df: Double?
  /// The lower limit of its 95% interval.
  public var low: Double?
  /// The upper limit of its 95% interval.
  public var high: Double?
  /// The standardised response mean and its interval.
  public var effect: EffectSize?

  init(level: ChangeLevel, group: String?, n: Int, people: Int = 0) {
    self.people = people
    self.level = level
    self.group = group
    self.n = n
  }

  /// Whether the interval excludes zero.
  public var excludesZero: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}
