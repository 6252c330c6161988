/// The answers of a run, ready to be written in one of three forms.
public struct Report: Sendable {
  /// What was analysed.
  public let plan: Plan
  /// How much was read.
  public let counts: LogCounts
  /// The answers, adjusted over the run.
  public let answers: [ModelAnswer]
  /// One line for each thing that was left out.
  public let explanations: [String]

  /// The report of a run.
  ///
  /// - Parameters:
  ///   - summaries: What was analysed.
  ///   - answers: The answers, adjusted over the run.
  ///   - explanations: One line for each thing that was left out.
  public init(summaries: Summaries, answers: [ModelAnswer], explanations: [String] = []) {
    plan = summaries.plan
    counts = summaries.counts
    self.answers = answers
    self.explanations = explanations
  }
}
