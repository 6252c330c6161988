internal import Wording

/// The phrases of one month of a person's own.
extension Phrase {
  static let monthTitle: Phrase = "own.month.title"
  static let monthLead: Phrase = "own.month.lead"
  static let monthUnknown: Phrase = "own.month.unknown"
  static let monthOpen: Phrase = "own.month.open"
  static let monthChanged: Phrase = "own.month.changed"
  static let monthDay: Phrase = "own.month.day"
  static let monthSent: Phrase = "own.month.sent"
  static let monthWay: Phrase = "own.month.way"
  static let monthWayOnline: Phrase = "own.month.way.online"
  static let monthWayPaper: Phrase = "own.month.way.paper"
  static let monthWayHelped: Phrase = "own.month.way.helped"
  static let monthBefore: Phrase = "own.month.before"
  static let monthBeforeUntil: Phrase = "own.month.before.until"
  static let monthChangeDay: Phrase = "own.month.change.day"
  static let monthMissingTitle: Phrase = "own.month.missing.title"
  static let monthMissingText: Phrase = "own.month.missing.text"
  static let changeLead: Phrase = "own.change.lead"
  static let changeSave: Phrase = "own.change.save"
  static let changeKeep: Phrase = "own.change.keep"
  static let takeOutTitle: Phrase = "own.takeout.title"
  static let takeOutText: Phrase = "own.takeout.text"
  static let takeOutFinal: Phrase = "own.takeout.final"
  static let takeOutSure: Phrase = "own.takeout.sure"
  static let takeOutKeep: Phrase = "own.takeout.keep"
}
