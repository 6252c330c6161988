public import Wording

/// The phrases of sheets and of typing them in, which stand in `keying.json` of each language.
public enum KeyingPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = forPeers + typing

  /// The phrases on sheets, which peers read.
  static let forPeers: [Phrase] = [
    .papersTitle, .papersLead, .papersConsent, .paperPrint, .paperID, .paperDay, .paperDayHint,
    .paperHelped, .paperSignature, .paperHow, .paperWho, .paperThanks, .sheetTick, .keyTick,
    .keyEmpty,
  ]

  private static let typing: [Phrase] = [
    .sheetsTitle, .sheetsLead, .sheetsReaders, .sheetsPrint, .sheetsID, .sheetsUnknown,
    .sheetsDay, .sheetsDayEmpty, .sheetsVersion, .sheetsVersionHint, .sheetsVersionEmpty,
    .sheetsLanguage, .sheetsLanguageEmpty, .sheetsChoose, .sheetsHelped, .sheetsTwice,
    .sheetsTwiceHint, .sheetsThere, .sheetsAgain, .sheetsBegin, .sheetsUnderWay, .sheetsUntil,
    .sheetsGoOn,
    .sheetsDiscard, .sheetsDiscardText, .sheetsDiscardSure, .sheetsKept, .sheetsBy, .sheetsRead,
    .keyingFirst, .keyingSecond,
    .keyingCompare, .keyingKept, .handReaders, .handLead, .handLeadSecond, .handHow, .handDone,
    .handLater, .doneTitle, .doneText, .doneNextTitle, .doneFirst, .doneSecond, .doneCompare,
    .doneAnother, .compareTitle, .compareReaders, .compareLead, .compareFirst, .compareSecond,
    .compareNeither,
    .compareThird, .compareEmpty, .compareAction, .keyingMissing, .keyingMissingText,
    .keyingClosed, .keyingClosedText, .listSheets, .copySheets, .copySheet,
  ]
}

// On sheets.
extension Phrase {
  static let papersTitle: Phrase = "keying.papers.title"
  static let papersLead: Phrase = "keying.papers.lead"
  static let papersConsent: Phrase = "keying.papers.consent"
  static let paperPrint: Phrase = "keying.paper.print"
  static let paperID: Phrase = "keying.paper.id"
  static let paperDay: Phrase = "keying.paper.day"
  static let paperDayHint: Phrase = "keying.paper.day.hint"
  static let paperHelped: Phrase = "keying.paper.helped"
  static let paperSignature: Phrase = "keying.paper.signature"
  static let paperHow: Phrase = "keying.paper.how"
  static let paperWho: Phrase = "keying.paper.who"
  static let paperThanks: Phrase = "keying.paper.thanks"
  static let sheetTick: Phrase = "keying.sheet.tick"
  static let keyTick: Phrase = "keying.key.tick"
  static let keyEmpty: Phrase = "keying.key.empty"
}

// Where sheets are typed in.
extension Phrase {
  static let sheetsTitle: Phrase = "keying.sheets.title"
  static let sheetsLead: Phrase = "keying.sheets.lead"
  static let sheetsReaders: Phrase = "keying.sheets.readers"
  static let sheetsPrint: Phrase = "keying.sheets.print"
  static let sheetsID: Phrase = "keying.sheets.id"
  static let sheetsUnknown: Phrase = "keying.sheets.unknown"
  static let sheetsDay: Phrase = "keying.sheets.day"
  static let sheetsDayEmpty: Phrase = "keying.sheets.day.empty"
  static let sheetsVersion: Phrase = "keying.sheets.version"
  static let sheetsVersionHint: Phrase = "keying.sheets.version.hint"
  static let sheetsVersionEmpty: Phrase = "keying.sheets.version.empty"
  static let sheetsLanguage: Phrase = "keying.sheets.language"
  static let sheetsLanguageEmpty: Phrase = "keying.sheets.language.empty"
  static let sheetsChoose: Phrase = "keying.sheets.choose"
  static let sheetsHelped: Phrase = "keying.sheets.helped"
  static let sheetsTwice: Phrase = "keying.sheets.twice"
  static let sheetsTwiceHint: Phrase = "keying.sheets.twice.hint"
  static let sheetsThere: Phrase = "keying.sheets.there"
  static let sheetsAgain: Phrase = "keying.sheets.again"
  static let sheetsBegin: Phrase = "keying.sheets.begin"
  static let sheetsUnderWay: Phrase = "keying.sheets.under-way"
  static let sheetsUntil: Phrase = "keying.sheets.until"
  static let sheetsGoOn: Phrase = "keying.sheets.go-on"
  static let sheetsDiscard: Phrase = "keying.sheets.discard"
  static let sheetsDiscardText: Phrase = "keying.sheets.discard.text"
  static let sheetsDiscardSure: Phrase = "keying.sheets.discard.sure"
  static let sheetsKept: Phrase = "keying.sheets.kept"
  static let sheetsBy: Phrase = "keying.sheets.by"
  static let sheetsRead: Phrase = "keying.sheets.read"
  static let keyingFirst: Phrase = "keying.stage.first"
  static let keyingSecond: Phrase = "keying.stage.second"
  static let keyingCompare: Phrase = "keying.stage.compare"
  static let keyingKept: Phrase = "keying.stage.kept"
  static let handReaders: Phrase = "keying.hand.readers"
  static let handLead: Phrase = "keying.hand.lead"
  static let handLeadSecond: Phrase = "keying.hand.lead.second"
  static let handHow: Phrase = "keying.hand.how"
  static let handDone: Phrase = "keying.hand.done"
  static let handLater: Phrase = "keying.hand.later"
  static let doneTitle: Phrase = "keying.done.title"
  static let doneText: Phrase = "keying.done.text"
  static let doneNextTitle: Phrase = "keying.done.next.title"
  static let doneFirst: Phrase = "keying.done.first"
  static let doneSecond: Phrase = "keying.done.second"
  static let doneCompare: Phrase = "keying.done.compare"
  static let doneAnother: Phrase = "keying.done.another"
  static let compareTitle: Phrase = "keying.compare.title"
  static let compareReaders: Phrase = "keying.compare.readers"
  static let compareLead: Phrase = "keying.compare.lead"
  static let compareFirst: Phrase = "keying.compare.first"
  static let compareSecond: Phrase = "keying.compare.second"
  static let compareNeither: Phrase = "keying.compare.neither"
  static let compareThird: Phrase = "keying.compare.third"
  static let compareEmpty: Phrase = "keying.compare.empty"
  static let compareAction: Phrase = "keying.compare.action"
  static let keyingMissing: Phrase = "keying.missing"
  static let keyingMissingText: Phrase = "keying.missing.text"
  static let keyingClosed: Phrase = "keying.closed"
  static let keyingClosedText: Phrase = "keying.closed.text"
  static let listSheets: Phrase = "keying.list"
  static let copySheets: Phrase = "keying.copy.sheets"
  static let copySheet: Phrase = "keying.copy.sheet"
}
