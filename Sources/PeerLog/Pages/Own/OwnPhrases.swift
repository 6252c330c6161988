public import Wording

/// The phrases of a person's own pages, which stand in `own.json` of each language.
public enum OwnPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = months

  private static let months: [Phrase] = [
    .monthTitle, .monthLead, .monthUnknown, .monthOpen, .monthChanged, .monthDay, .monthSent,
    .monthWay, .monthWayOnline, .monthWayPaper, .monthWayHelped, .monthBefore, .monthBeforeUntil,
    .monthChangeDay, .monthMissingTitle, .monthMissingText, .changeLead, .changeSave, .changeKeep,
    .takeOutTitle, .takeOutText, .takeOutFinal, .takeOutSure, .takeOutKeep,
  ]
}
