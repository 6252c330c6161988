internal import Identity
public import Storage
public import Time
public import Wording

/// A log as an import brings it, its lines put together as they are kept.
public struct IncomingLog: Sendable {
  /// Its key.
  public let key: LogKey
  /// Which version it is.
  public let questionnaire: String
  /// The day the log is about the month before.
  public let day: Day
  /// The language it was answered in.
  public let language: Language
  /// How it was filled in.
  public let mode: Log.Mode
  /// The answers.
  public let answers: LogLine
  /// The scores.
  public let scores: LogLine
  /// When it was begun.
  public let started: Instant
  /// When it was sent.
  public let sent: Instant
  /// Which edition of each instrument was asked, as ``Log/edition`` says it.
  public let edition: String

  /// A log from its parts.
  public init(
    key: LogKey, questionnaire: String, day: Day, language: Language, mode: Log.Mode,
    answers: LogLine, scores: LogLine, started: Instant, sent: Instant, edition: String
  ) {
    (self.key, self.questionnaire, self.day) = (key, questionnaire, day)
    (self.language, self.mode) = (language, mode)
    (self.answers, self.scores) = (answers, scores)
    (self.started, self.sent, self.edition) = (started, sent, edition)
  }

  /// A row of the table of logs, in the order of its columns.
  func values(of participant: ParticipantKey) -> [Value] {
    [
      .text(key.rawValue), .text(participant.rawValue), .text(questionnaire), .text(day.iso),
      .text(language.rawValue), .text(mode.rawValue), .text(answers.kept), .text(scores.kept),
      .integer(Int64(started.seconds)), .integer(Int64(sent.seconds)), .text(edition),
    ]
  }
}
