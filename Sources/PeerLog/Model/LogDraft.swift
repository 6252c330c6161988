public import Identity
public import Storage
public import Time

/// What a log key is the key of.
public enum LogSubject {}
/// A log, and the draft it is made from: both have the same key, so that a log that is sent twice is
/// one log.
public typealias LogKey = Key<LogSubject>

/// A log that has been begun and not yet sent.
///
/// Every step of it is saved.
public struct LogDraft: Sendable, Equatable {
  /// Its key, and that of the log it will be.
  public let key: LogKey
  /// Whose it is.
  public let participant: ParticipantKey
  /// Which version, such as `monthly-full`: the one it was begun with, until the person changes its length.
  public var questionnaire: String
  /// The day the log is about the month before.
  public var day: Day
  /// What was typed so far, in the encoding of forms.
  public var typed: String
  /// How whoever began it came; what was begun by a link, a PIN or an account
  /// is not for the ID alone for long.
  public let reach: Reach
  /// How it is being filled in.
  public let mode: Log.Mode
  /// When it was begun.
  public let started: Instant

  /// A draft from its parts.
  public init(
    key: LogKey, participant: ParticipantKey, questionnaire: String, day: Day, typed: String = "",
    reach: Reach, mode: Log.Mode = .online, started: Instant
  ) {
    self.key = key
    self.participant = participant
    self.questionnaire = questionnaire
    self.day = day
    self.typed = typed
    self.reach = reach
    self.mode = mode
    self.started = started
  }
}
