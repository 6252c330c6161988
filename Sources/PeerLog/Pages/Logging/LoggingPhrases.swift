public import Wording

/// The phrases of the logging pages: which version, which part, what is kept.
extension Phrase {
  static let logLeadQuarterly: Phrase = "log.lead.quarterly"
  static let logLength: Phrase = "log.length"
  static let logFull: Phrase = "log.full"
  static let logShort: Phrase = "log.short"
  static let logMinutes: Phrase = "log.minutes"
  static let logMinutesShort: Phrase = "log.minutes.short"
  static let logMore: Phrase = "log.more"
  static let logHelped: Phrase = "log.helped"
  static let logHelpedHint: Phrase = "log.helped.hint"
  static let logLast: Phrase = "log.last"
  static let logLastHint: Phrase = "log.last.hint"
  static let stepPart: Phrase = "step.part"
  static let stepPartPage: Phrase = "step.part.page"
  static let previewTitle: Phrase = "preview.title"
  static let previewNotice: Phrase = "preview.notice"
  static let previewMeasures: Phrase = "preview.measures"
  static let previewRange: Phrase = "preview.range"
  static let stepWordingTitle: Phrase = "step.wording.title"
  static let stepLicensedTitle: Phrase = "step.licensed.title"
  static let stepLicensed: Phrase = "step.licensed"
  static let stepLicence: Phrase = "step.licence"
  static let stepStop: Phrase = "step.stop"
  static let stepShorter: Phrase = "step.shorter"
  static let stepFuller: Phrase = "step.fuller"
  static let savedTitle: Phrase = "saved.title"
  static let savedText: Phrase = "saved.text"
  static let savedOwn: Phrase = "saved.own"
  static let savedAdd: Phrase = "saved.add"
  static let savedCheck: Phrase = "saved.check"
  static let changedTitle: Phrase = "changed.title"
  static let changedText: Phrase = "changed.text"
  static let checkLeftOutAll: Phrase = "check.left-out.all"
  static let checkAsideTitle: Phrase = "check.aside.title"
  static let checkAsideText: Phrase = "check.aside.text"
  static let checkAsideDrop: Phrase = "check.aside.drop"
  static let conditionOnly: Phrase = "condition.only"
  static let conditionUnless: Phrase = "condition.unless"
  static let conditionChosen: Phrase = "condition.chosen"
  static let conditionChosenHere: Phrase = "condition.chosen.here"
  static let conditionAtLeast: Phrase = "condition.at-least"
  static let conditionAnswered: Phrase = "condition.answered"
  static let conditionNot: Phrase = "condition.not"
  static let conditionQuoted: Phrase = "condition.quoted"
  static let conditionOr: Phrase = "condition.or"
  static let conditionAnd: Phrase = "condition.and"
  /// Counted: `check.left-out.one` and `check.left-out.other`.
  static let checkLeftOut: Phrase = "check.left-out"
}

/// The phrases that the logging pages read from the catalogues.
public enum LoggingPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .logLeadQuarterly, .logLength, .logFull, .logShort, .logMinutes, .logMinutesShort, .logMore,
    .logHelped, .logHelpedHint, .logLast, .logLastHint, .stepPart, .stepPartPage, .stepStop,
    .previewTitle, .previewNotice, .previewMeasures, .previewRange, .stepWordingTitle,
    .stepLicensedTitle, .stepLicensed, .stepLicence,
    .stepShorter, .stepFuller, .savedTitle, .savedText, .savedOwn, .savedAdd, .savedCheck,
    .changedTitle, .changedText, .checkLeftOutAll, .checkAsideTitle, .checkAsideText,
    .checkAsideDrop, .conditionOnly, .conditionUnless, .conditionChosen, .conditionChosenHere,
    .conditionAtLeast, .conditionAnswered, .conditionNot, .conditionQuoted, .conditionOr,
    .conditionAnd, "check.left-out.one", "check.left-out.other",
  ]
}
