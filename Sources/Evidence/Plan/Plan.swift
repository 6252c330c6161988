/// What is analysed: which outcomes, against which exposures, adjusted for what, in which subgroups.
///
/// One model is fitted per outcome and exposure, and one more per outcome, stratified exposure and
/// grouping.
public struct Plan: Hashable, Sendable {
  /// Columns whose change between consecutive logs is explained; at least one.
  public var outcomes: [String]
  /// Exposures; at least one.
  public var exposures: [Exposure]
  /// Columns whose change (decreased / same / increased) is kept in every model.
  ///
  /// An exposure that is itself adjusted for enters its own models once.
  public var adjust: [String]
  /// Groupings, constant per participant.
  public var groupings: [Grouping]

  /// A plan of analysis.
  ///
  /// - Parameters:
  ///   - outcomes: Columns whose change is explained.
  ///   - exposures: What it is set against.
  ///   - adjust: Columns whose change is kept in every model.
  ///   - groupings: Subgroups.
  public init(
    outcomes: [String], exposures: [Exposure], adjust: [String] = [], groupings: [Grouping] = []
  ) {
    self.outcomes = outcomes
    self.exposures = exposures
    self.adjust = adjust
    self.groupings = groupings
  }
}
