public import Instruments
public import Wording

/// A log as a response tells it: whose by a pseudonym, when, how, and what was answered.
public struct FHIRLog: Sendable {
  /// The pseudonym: letters, digits, `-` and `.` only.
  public let participant: String
  /// Which of the participant's logs it is, from 1.
  public let number: Int
  /// The day that it counts back from, `yyyy-mm-dd`.
  public let day: String
  /// The day it was sent, `yyyy-mm-dd`.
  public let sent: String
  /// How it was filled in.
  public let mode: String
  /// The language it was answered in.
  public let language: Language
  /// The seconds from the first page to sending, if they are known.
  public let duration: Int?
  /// Which edition of each instrument was asked, by its id; empty if that was not kept.
  public let editions: [String: String]
  /// What was answered.
  public let answers: Answers

  /// A log from its parts.
  public init(
    participant: String, number: Int, day: String, sent: String, mode: String, language: Language,
    duration: Int?, editions: [String: String] = [:], answers: Answers
  ) {
    self.participant = participant
    self.number = number
    self.day = day
    self.sent = sent
    self.mode = mode
    self.language = language
    self.duration = duration
    self.editions = editions
    self.answers = answers
  }
}
