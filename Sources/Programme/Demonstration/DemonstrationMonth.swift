public import Time

/// What an invented person would write in one log.
public struct DemonstrationMonth: Equatable, Sendable {
  /// The day of the log.
  public let day: Day
  /// How often each kind of support was given; a kind that is absent was not given.
  public let given: [KindOfSupport: Int]
  /// How often each kind of support was received; a kind that is absent was not received.
  public let received: [KindOfSupport: Int]
  /// How many projects the person took part in.
  public let projects: Int
  /// The seven answers about wellbeing, from 1 (none of the time) to 5 (all of the time), in the
  /// order of the questionnaire; `nil` was skipped.
  public let wellbeing: [Int?]
  /// The answers to all other questions, by the name of the question: more than one log asks.
  public let others: [String: String]

  /// How many items the short wellbeing scale has.
  static let wellbeingItems = 7
}
