/// One level of one model, as the published tables of change have it.
public struct ModelRow: Codable, Hashable, Sendable {
  /// The outcome, in the plan's words.
  public let outcome: String
  /// The exposure, in the plan's words.
  public let exposure: String
  /// The grouping of a subgroup model, and the group.
  public let by: String?
  public let group: String?
  /// The area of a model of one area alone.
  public let sample: String?
  /// `decreased`, `same` or `increased`.
  public let level: String
  /// Pairs of logs and people at the level; nil where kept back.
  public var pairs: Int?
  public var people: Int?
  /// The marginal mean change and its 95% interval, in points.
  public var mean: Double?
  public var low: Double?
  public var high: Double?
  /// The standardised response mean, and the word for its size.
  public var effect: Double?
  public var size: String?
  /// The model's test, repeated in each of its rows.
  public var test: ModelTest?
  /// How sure the whole model is.
  public var standing: Standing

  /// How sure a result is.
  public enum Standing: String, Codable, Sendable {
    /// A finding by the programme's rule that holds after adjustment for the number of tests.
    case firm
    /// A finding by the programme's rule.
    case likely
    /// Tested, and nothing is clear.
    case unclear
    /// Not told, or nothing to test.
    case silent
  }

  /// Whether this level is a finding by the programme's two-part rule.
  public var isFound: Bool {
    guard standing == .firm || standing == .likely, let low, let high else { return false }
    return low > 0 || high < 0
  }
}

/// The F test of a model and its variances; nothing in it tells of a person.
public struct ModelTest: Codable, Hashable, Sendable {
  /// The F value with its degrees of freedom, p, and p adjusted over the run.
  public let f: Double
  public let df1: Double
  public let df2: Double
  public let p: Double
  public let adjusted: Double?
  /// The variances between and within people.
  public let between: Double?
  public let within: Double?
  /// How degrees of freedom were found.
  public let method: String
  /// Pairs and people in the model.
  public let pairs: Int
  public let people: Int
}
