/// What was chosen where nothing was published, or so that what was published comes out.
///
/// `docs/simulation.md` says of each why.
struct Chosen: Decodable, Sendable {
  /// How many of each region's people with logs had never registered.
  let unregistered: [Double]
  let retention: Retention
  let online: Online
  let support: Support
  let projects: Projects
  let outcomes: Outcomes
  /// How many joined in each month from September 2015.
  let joined: [Double]
  /// Changes that make the published marginal means come out.
  let effects: [String: [String: [Double]]]
  /// Numbers of the quarterly part of which nothing is published, by field name.
  let invented: [String: Invented]

  /// A number that is above zero in a part of the logs.
  struct Invented: Decodable, Sendable {
    let part: Double
    let mean: Double
    /// Minutes each time, for contacts with services.
    let minutes: Double?
    /// Whether none is left open rather than answered with 0.
    let none: Bool?
  }

  /// How much more often, as odds of going on, than others people of a kind log again.
  struct Retention: Decodable, Sendable {
    let unregistered: Double
    let short: Double
  }

  /// The part of people who log online.
  struct Online: Decodable, Sendable {
    let community: Double
    let short: Double
    let others: Double
  }

  /// How kinds of support hang together and last.
  struct Support: Decodable, Sendable {
    /// How much of a kind's liability is common to all kinds.
    let commonGiven: Double
    let commonReceived: Double
    /// How much of the common part giving and receiving share.
    let together: Double
    /// How much of what is particular to a kind giving and receiving share.
    let togetherInKind: Double
    /// How much lasts from month to month: for everybody, and for those with short versions.
    let lasting: Double
    let lastingShort: Double
    /// How much liability is lost from one log to the next.
    let decline: Double
  }

  struct Projects: Decodable, Sendable {
    /// Of those who answer, how many take part in no project, in one, in two ...
    let numbers: [Double]
    let lasting: Double
    /// The part of people who always skip the question, and of logs of others in which it is skipped.
    let neverAnswered: Double
    let skipped: Double
  }

  struct Outcomes: Decodable, Sendable {
    /// The rating of health at the first log, which no table gives.
    let health: [Double]
    /// For each outcome, how much of its variance is the person's.
    let personal: [String: Double]
    /// How much of a month's deviation is left the month after.
    let carried: Double
    /// How much of what is the person's all outcomes share, and how much of a month's.
    let common: Double
    let commonInMonth: Double
    /// In how many logs a scale is skipped as a whole.
    let skipped: [String: Double]
  }
}
