public import Wording

/// The phrases of the pages for those who help people to take part, which stand in `helping.json` of each
/// language.
public enum HelpingPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = list + register + copy

  private static let list: [Phrase] = [
    .helpingBack, .listTitle, .listLead, .listReaders, .listJoined, .listDueCount, .listUnused,
    .listOthers, .listFew, .listEmpty, .listCaption, .listID, .listName, .listStage, .listLog,
    .listDue, .listNotDue, .listIDs, .stageUnused, .stageJoined, .stageLogged,
    .stageLogging,
  ]

  private static let register: [Phrase] = [
    .registerTitle, .registerLead, .registerID, .registerName, .registerNameHint, .registerConsent,
    .registerConsentEmpty, .registerLater, .registerLaterHint, .registerPaper, .registerPaperHint,
    .registerSigned, .registerDay, .registerDayEmpty, .registerLanguage, .registerAny,
    .registerNeed, .registerUnknown, .registerJoined, .registerAction,
  ]

  private static let copy: [Phrase] = [
    .copyIssued, .copyListed, .copyListedYes, .copyListedNo, .copyPaper,
  ]
}

extension Phrase {
  static let helpingBack: Phrase = "helping.back"
  static let listTitle: Phrase = "helping.list.title"
  static let listLead: Phrase = "helping.list.lead"
  static let listReaders: Phrase = "helping.list.readers"
  static let listJoined: Phrase = "helping.list.joined"
  static let listDueCount: Phrase = "helping.list.due.count"
  static let listUnused: Phrase = "helping.list.unused"
  static let listOthers: Phrase = "helping.list.others"
  static let listFew: Phrase = "helping.list.few"
  static let listEmpty: Phrase = "helping.list.empty"
  static let listCaption: Phrase = "helping.list.caption"
  static let listID: Phrase = "helping.list.id"
  static let listName: Phrase = "helping.list.name"
  static let listStage: Phrase = "helping.list.stage"
  static let listLog: Phrase = "helping.list.log"
  static let listDue: Phrase = "helping.list.due"
  static let listNotDue: Phrase = "helping.list.not-due"
  static let listIDs: Phrase = "helping.list.ids"
  static let stageUnused: Phrase = "helping.stage.unused"
  static let stageJoined: Phrase = "helping.stage.joined"
  static let stageLogged: Phrase = "helping.stage.logged"
  static let stageLogging: Phrase = "helping.stage.logging"
  static let registerTitle: Phrase = "helping.register.title"
  static let registerLead: Phrase = "helping.register.lead"
  static let registerID: Phrase = "helping.register.id"
  static let registerName: Phrase = "helping.register.name"
  static let registerNameHint: Phrase = "helping.register.name.hint"
  static let registerConsent: Phrase = "helping.register.consent"
  static let registerConsentEmpty: Phrase = "helping.register.consent.empty"
  static let registerLater: Phrase = "helping.register.later"
  static let registerLaterHint: Phrase = "helping.register.later.hint"
  static let registerPaper: Phrase = "helping.register.paper"
  static let registerPaperHint: Phrase = "helping.register.paper.hint"
  static let registerSigned: Phrase = "helping.register.signed"
  static let registerDay: Phrase = "helping.register.day"
  static let registerDayEmpty: Phrase = "helping.register.day.empty"
  static let registerLanguage: Phrase = "helping.register.language"
  static let registerAny: Phrase = "helping.register.any"
  static let registerNeed: Phrase = "helping.register.need"
  static let registerUnknown: Phrase = "helping.register.unknown"
  static let registerJoined: Phrase = "helping.register.joined"
  static let registerAction: Phrase = "helping.register.action"
  static let copyIssued: Phrase = "helping.copy.issued"
  static let copyListed: Phrase = "helping.copy.listed"
  static let copyListedYes: Phrase = "helping.copy.listed.yes"
  static let copyListedNo: Phrase = "helping.copy.listed.no"
  static let copyPaper: Phrase = "helping.copy.paper"
}
