public import Identity
public import Time

/// Somebody who may be reminded of their log, as far as the decision looks at them.
public struct Reminder: Sendable, Equatable {
  /// Who they are.
  public let participant: ParticipantKey
  /// When their log is due.
  public let due: LogDue
  /// When they sent their latest log, whatever day it is about; `nil` if never.
  public let lastSent: Instant?
  /// When they were last reminded; `nil` if never.
  public let reminded: Instant?

  /// What the decision looks at.
  public init(
    participant: ParticipantKey, due: LogDue, lastSent: Instant? = nil, reminded: Instant? = nil
  ) {
    self.participant = participant
    self.due = due
    self.lastSent = lastSent
    self.reminded = reminded
  }

  /// How many days somebody who has just joined is left in peace before the first reminder.
  public static let first = 7

  /// Whether a letter goes out now.
  ///
  /// Once for each log that is due: after a letter nobody is written to again before they have sent a log,
  /// and then not before a month has passed since that letter. Changing or taking out a log makes no letter.
  /// Whether they want letters is asked of ``ConsentTerms``.
  public func goesOut(at now: Instant) -> Bool {
    guard due.holds(on: now.day) else { return false }
    if due.lastLog == nil, let joined = due.joined, now.day < joined + Self.first { return false }
    guard let reminded else { return true }
    guard let lastSent, lastSent > reminded else { return false }
    return reminded.day.aMonthLater <= now.day
  }
}
