/// Everything the analysis needs of any number of participants, without a single row.
///
/// Sums over participants: the summaries of two programmes add up to the summaries of both, and a
/// participant's own can be taken away. Exact for whole numbers below 2⁵³, to rounding otherwise.
public struct Summaries: Hashable, Sendable {
  /// What is analysed.
  public let plan: Plan
  /// The point from which each outcome at the start is measured, in its own points.
  public internal(set) var pivots: [Double]
  /// For each grouping of the plan, the labels of its groups.
  public internal(set) var labels: [[String]]
  /// How much was read.
  public internal(set) var counts: LogCounts
  /// The sums, eight outcomes at a time.
  var packs: [PackSums]

  init(
    plan: Plan, pivots: [Double], labels: [[String]], counts: LogCounts, packs: [PackSums]
  ) {
    self.plan = plan
    self.pivots = pivots
    self.labels = labels
    self.counts = counts
    self.packs = packs
  }

  /// The summaries of nobody.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - pivots: For each outcome a number near its values.
  public init(plan: Plan, pivots: [Double]) {
    self = Accumulator(plan: plan, pivots: pivots).summaries
  }
}
