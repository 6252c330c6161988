/// What one model says.
///
/// A number that the data do not identify is nil, and a note says why.
public struct ModelAnswer: Equatable, Sendable {
  /// The outcome whose change is explained.
  public let outcome: String
  /// The exposure it is set against.
  public let exposure: String
  /// The grouping, for a subgroup model.
  public let by: String?
  /// Pairs of consecutive logs in the model.
  public var pairs = 0
  /// People in the model.
  public var participants = 0
  /// The variance between participants, in squared points of the outcome.
  public var participantVariance: Double?
  /// The variance within participants, in squared points of the outcome.
  public var residualVariance: Double?
  /// The F test of the exposure, or of its interaction with the grouping; type III.
  public var f: FTest?
  /// The F test's p adjusted over the whole run by Benjamini and Hochberg.
  public var adjustedP: Double?
  /// How degrees of freedom and standard errors were found.
  public var method = Method.satterthwaite
  /// The marginal means.
  public var levels: [LevelAnswer] = []
  /// The differences between the marginal means.
  public var contrasts: [ContrastAnswer] = []
  /// What is and what is not a finding.
  public var finding: Finding?
  /// What a reader has to know besides.
  public var notes: [String] = []

  /// How degrees of freedom and standard errors were found.
  public enum Method: String, Sendable {
    /// Satterthwaite's method.
    case satterthwaite = "Satterthwaite"
    /// Kenward and Roger's method, for fewer than 50 participants.
    case kenwardRoger = "Kenward-Roger"
  }

  /// The part of the variance that lies between participants, from 0 to 1.
  public var intraclassCorrelation: Double? {
    guard let participantVariance, let residualVariance else { return nil }
    let total = participantVariance + residualVariance
    return total > 0 ? participantVariance / total : nil
  }

  /// An answer that says nothing yet.
  init(outcome: String, exposure: String, by: String?) {
    self.outcome = outcome
    self.exposure = exposure
    self.by = by
  }
}
