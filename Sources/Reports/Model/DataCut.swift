/// Which data a report was made of, by what, and when: enough to know whether two reports say the same thing
/// of the same logs.
public struct DataCut: Codable, Hashable, Sendable {
  /// The hash of everything that was counted, independent of order (BLAKE2b).
  public let content: String
  /// The version of the plan of analysis.
  public let plan: String
  /// The version of the program.
  public let program: String
  /// The day on which it was made, as `yyyy-mm-dd`.
  public let day: String
  /// The fewest people that anything is told of.
  public let smallest: Int
  /// The number whose multiples are told.
  public let rounding: Int

  /// A cut from its parts.
  public init(
    content: String, plan: String, program: String, day: String, smallest: Int, rounding: Int
  ) {
    (self.content, self.plan, self.program, self.day) = (content, plan, program, day)
    (self.smallest, self.rounding) = (smallest, rounding)
  }
}
