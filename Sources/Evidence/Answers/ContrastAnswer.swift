/// The difference between two marginal means.
public struct ContrastAnswer: Equatable, Sendable {
  /// The level that is compared.
  public let level: ChangeLevel
  /// The level it is compared with.
  public let reference: ChangeLevel
  /// The group, in a subgroup model.
  public let group: String?
  /// The difference, in points of the outcome.
  public let estimate: Double
  /// Its standard error.
  public let se: Double
  /// The degrees of freedom of its t distribution.
  public let df: Double
  /// The two-sided probability, were there no difference.
  public let p: Double
  /// The same, adjusted by Holm over the differences of the group.
  public var adjustedP: Double
}
