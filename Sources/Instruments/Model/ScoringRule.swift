/// How a measure is worked out from answers.
///
/// Names are full field names, `instrument.item`. A rule that cannot be worked out gives no score,
/// never a guess.
public enum ScoringRule: Sendable {
  /// The values of the chosen options or numbers, added up.
  case sum(items: [SummedItem], missing: MissingRule)

  /// Another measure, looked up in a published table whose first entry belongs to `first`.
  case table(of: String, first: Int, values: [Double])

  /// How many of the items had a number above zero, were ticked or were answered with yes, or how
  /// many options were chosen.
  ///
  /// There is a score as soon as one of `among` was answered: people leave blank what they did not
  /// use. A yes to a question in `among` that is not itself counted says that there was something,
  /// not how much, so it is not enough; a no is.
  case count(items: [String], among: [String])

  /// The numbers added up, a blank counting as zero once one of `among` was answered as in
  /// ``count(items:among:)``.
  ///
  /// A tick in place of a number makes the amount unknown: no score.
  /// Source: digest of the peer support log, sections 4 and 5. The numbers of pairs analysed in the
  /// published tables A4.6 to A4.9 (1,109 to 1,129) hardly depend on how many questions a sum
  /// takes, so blanks there counted as zero; against the 1,398 pairs of the counted kinds about a
  /// fifth are gone, the share of logs with ticks.
  case amount(items: [String], among: [String])

  /// The number or option value of one item.
  case copy(item: String)

  /// Another measure, unchanged, under the name the evidence uses.
  case same(as: String)

  /// A health index from a profile of levels, by a value set.
  case index(ValueSet)
}

/// An item of a sum.
public struct SummedItem: Hashable, Sendable {
  /// Its field name.
  public let item: String

  /// The smallest plus the largest value of its scale, if it counts the other way round.
  public let reversedAround: Double?
}

/// What a sum does about unanswered items.
public enum MissingRule: Hashable, Sendable {
  /// No score unless every item is answered.
  case allNeeded

  /// Up to so many missing items count as the mean of the answered ones.
  case meanForUpTo(Int)
}

/// The weights that turn a profile of levels into one number, as the EQ-5D-3L value sets do.
///
/// Index = 1, less `anyProblem` if any level is above the first, less `worstLevel` if any is the
/// last, less the weight of each level.
/// Source of the form: Dolan, "Modeling valuations for EuroQol health states", Medical Care 35
/// (1997), table 3.
public struct ValueSet: Sendable {
  /// Its name, to be given with every figure, such as `UK TTO (Dolan 1997)`.
  public let name: String

  /// Taken off when any level is above the first.
  public let anyProblem: Double

  /// Taken off when any level is the last.
  public let worstLevel: Double

  /// For each item, what each option of its scale takes off.
  public let dimensions: [Dimension]

  /// The weights of one item.
  public struct Dimension: Sendable {
    /// Its field name.
    public let item: String

    /// What each option of its scale takes off, keyed by code, in the order of the scale.
    public let weights: [(code: String, weight: Double)]
  }
}
