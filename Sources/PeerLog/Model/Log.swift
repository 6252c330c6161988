public import Identity
public import Storage
public import Time
public import Wording

/// One month of one participant, as they sent it.
public struct Log: Sendable, Equatable {
  /// How a log was filled in.
  public enum Mode: String, Sendable, CaseIterable {
    /// By the person, in a browser.
    case online
    /// Written on paper and keyed by somebody else.
    case paper
    /// Together with a helper.
    case helped
    /// In another program, which sent it through the API.
    case api
    /// Written on paper together with a helper, and keyed.
    case paperHelped = "paper-helped"
  }

  /// Its key; a log that is sent again has the same key.
  public let key: LogKey
  /// Whose it is.
  public let participant: ParticipantKey
  /// Which version, such as `monthly-full`.
  public let questionnaire: String
  /// The day the log is about the month before.
  public let day: Day
  /// The language it was answered in.
  public let language: Language
  /// How it was filled in.
  public let mode: Mode
  /// The answers, in the encoding of forms: `wellbeing.useful=4&…`.
  ///
  /// What was typed and is no answer to this version's questions stays here as it was typed; the version
  /// passes over it.
  public let answers: String
  /// The scores, in the encoding of forms: `wellbeing=27&…`; what cannot be scored is absent.
  public let scores: String
  /// When it was begun.
  public let started: Instant
  /// When it was sent.
  public let sent: Instant
  /// Which edition of each instrument was asked, in whose words: `wellbeing=1.working&…`; empty if that
  /// was not kept.
  public let edition: String

  /// How many seconds passed from beginning it to sending it, pauses included.
  public var duration: Int { max(0, sent - started) }

  /// A log from its parts.
  public init(
    key: LogKey, participant: ParticipantKey, questionnaire: String, day: Day, language: Language,
    mode: Mode, answers: String, scores: String, started: Instant, sent: Instant,
    edition: String = ""
  ) {
    self.key = key
    self.participant = participant
    self.questionnaire = questionnaire
    self.day = day
    self.language = language
    self.mode = mode
    self.answers = answers
    self.scores = scores
    self.started = started
    self.sent = sent
    self.edition = edition
  }
}
