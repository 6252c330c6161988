public import Time

/// What a log said before its owner changed it.
///
/// Corrections of one log are numbered from 1 and never overwritten; together with the log as it stands
/// they are its whole history.
public struct Correction: Sendable, Equatable {
  /// The log that was changed.
  public let log: LogKey
  /// Its number among the corrections of the log, from 1.
  public let turn: Int
  /// When the change was made.
  public let made: Instant
  /// The day that the log counted back from until then.
  public let day: Day
  /// The answers until then, in the encoding of forms.
  public let answers: String
  /// The scores until then, in the encoding of forms.
  public let scores: String

  /// A correction from its parts.
  public init(
    log: LogKey, turn: Int, made: Instant, day: Day, answers: String, scores: String
  ) {
    self.log = log
    self.turn = turn
    self.made = made
    self.day = day
    self.answers = answers
    self.scores = scores
  }
}
