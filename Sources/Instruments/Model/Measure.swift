public import Wording

/// A number that the answers to an instrument add up to.
public struct Measure: Sendable {
  /// The name of its column in the evidence, such as `given_types`.
  public let id: String

  /// What people see as its name.
  public let title: LocalText

  /// In a sentence or two, what it is and how to read it, for a person's own page.
  public let explanation: LocalText?

  /// The smallest and the largest score.
  public let range: ClosedRange<Double>

  /// What a higher score means.
  public let direction: Direction

  /// What the evaluation uses it for.
  public let role: Role

  /// How it is worked out.
  public let rule: ScoringRule

  /// What a higher score means.
  public enum Direction: String, Sendable, CaseIterable {
    /// Higher is better.
    case higherIsBetter = "higher_is_better"

    /// Lower is better.
    case lowerIsBetter = "lower_is_better"

    /// An amount, neither good nor bad in itself.
    case amount
  }

  /// What the evaluation uses a measure for.
  public enum Role: String, Sendable, CaseIterable {
    /// How a person is, analysed as a change between two logs.
    case outcome

    /// What a person gave or received, analysed as decreased, same or increased.
    case exposure

    /// A step on the way to another measure, or one only shown to the person.
    case supporting
  }
}
