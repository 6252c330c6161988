public import Wording

/// The phrases of reminders, which stand in `reminders.json` of each language.
public enum ReminderPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .reminderSubject, .reminderText, .reminderStopTitle, .reminderStopText, .reminderStopAction,
    .reminderStoppedTitle, .reminderStoppedText, .reminderUnknownTitle, .reminderUnknownText,
    .copyReminded,
  ]
}

extension Phrase {
  static let reminderSubject: Phrase = "reminder.subject"
  static let reminderText: Phrase = "reminder.text"
  static let reminderStopTitle: Phrase = "reminder.stop.title"
  static let reminderStopText: Phrase = "reminder.stop.text"
  static let reminderStopAction: Phrase = "reminder.stop.action"
  static let reminderStoppedTitle: Phrase = "reminder.stopped.title"
  static let reminderStoppedText: Phrase = "reminder.stopped.text"
  static let reminderUnknownTitle: Phrase = "reminder.unknown.title"
  static let reminderUnknownText: Phrase = "reminder.unknown.text"
  static let copyReminded: Phrase = "reminder.copy"
}
