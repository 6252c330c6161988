public import Wording

/// The phrases of a person's own pages, which stand in `own.json` of each language.
public enum OwnPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = months + copy + choices + agreement + twice

  private static let months: [Phrase] = [
    .monthTitle, .monthLead, .monthUnknown, .monthOpen, .monthChanged, .monthDay, .monthSent,
    .monthWay, .monthWayOnline, .monthWayPaper, .monthWayHelped, .monthWayAPI, .monthWayPaperHelped,
    .monthBefore,
    .monthBeforeUntil,
    .monthChangeDay, .monthMissingTitle, .monthMissingText, .changeLead, .changeSave, .changeKeep,
    .takeOutTitle, .takeOutText, .takeOutFinal, .takeOutSure, .takeOutKeep,
  ]

  private static let copy: [Phrase] = [
    .copyTitle, .copyLead, .copyCare, .copyPrintTitle, .copyPrintText, .copyPrintAction,
    .copyPrintLead, .copyCsvTitle, .copyCsvText, .copyCsvAction, .copyJsonTitle, .copyJsonText,
    .copyJsonAction, .copyAbout, .copyJoined, .copyPost, .copyCall, .copyAgreements, .copyVersion,
    .copyBackground, .copyMonth, .copyQuestionnaire, .copyScores, .copyScore, .copyUntil,
    .copyBegun, .copyTakenOut, .copySources, .copyColumnKind, .copyColumnDay, .copyColumnPart,
    .copyColumnQuestion, .copyColumnAnswer, .copyColumnNote,
  ]

  private static let choices: [Phrase] = [
    .choicesTitle, .choicesLead, .choicesName, .choicesNoName, .choicesLanguage, .choicesReminders,
    .choicesPlace, .choicesAsking, .choicesMonthly, .choicesPaused, .choicesStopped,
    .choicesBackground, .choicesWays, .choicesSave, .choicesKeep, .choicesLength, .lengthLead,
    .languageTitle, .languageLead,
    .pauseTitle, .pauseLead, .pauseUntil, .pauseChoose, .pauseProblem, .pauseHolds, .pauseEnd,
    .stopHolds, .stopAgain, .formerPlace,
  ]

  private static let agreement: [Phrase] = [
    .agreementTitle, .agreementLead, .agreementAgain, .agreementRead, .agreementUsed,
    .agreementUnused, .agreementLater, .agreementBefore, .agreementYes, .agreementNo,
    .choicesAgreement,
  ]

  private static let twice: [Phrase] = [
    .twiceNotice, .twiceLook, .twiceTitle, .twiceLead, .twiceNone, .twiceGroup, .twiceDescribed,
    .twiceLog, .twiceTable, .twiceWhich, .twiceKept, .twiceAll, .twiceAllHint, .twiceReason,
    .twiceChoose, .twiceWhy, .twiceNotNow, .reasonTwice, .reasonVersion, .reasonPaper,
    .reasonMistakes, .reasonDifferent, .reasonOther, .asideTitle, .asideText, .asideLook, .asideOne,
    .asideWhy, .asideBack,
  ]
}
