public import Wording

/// The phrases of the components and the shell.
extension Phrase {
  static let kith: Phrase = "design.kith"
  static let skipToContent: Phrase = "design.skip"
  static let exit: Phrase = "design.exit"
  static let exitHint: Phrase = "design.exit.hint"
  static let mainNavigation: Phrase = "design.navigation"
  static let languageSwitch: Phrase = "design.languages"
  static let signOut: Phrase = "design.sign-out"
  static let crisisTitle: Phrase = "design.crisis.title"
  static let crisisIntroduction: Phrase = "design.crisis.introduction"
  static let crisisText: Phrase = "design.crisis.text"
  static let footerLine: Phrase = "design.footer"
  static let titleWithErrors: Phrase = "design.title.errors"
  static let errorsTitle: Phrase = "design.errors.title"
  static let stepOf: Phrase = "design.step"
  static let stepDone: Phrase = "design.step.done"
  static let stepCurrent: Phrase = "design.step.current"
  static let figureTable: Phrase = "design.figure.table"
  static let figureInterval: Phrase = "design.figure.interval"
  static let figureClear: Phrase = "design.figure.clear"
  static let figureOpen: Phrase = "design.figure.open"
  static let figureLow: Phrase = "design.figure.low"
  static let figureHigh: Phrase = "design.figure.high"
  static let figureBand: Phrase = "design.figure.band"
}

/// The phrases that Design reads from the catalogues.
public enum DesignPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .kith, .skipToContent, .exit, .exitHint, .mainNavigation, .languageSwitch, .signOut,
    .crisisTitle, .crisisIntroduction, .crisisText, .footerLine, .titleWithErrors, .errorsTitle,
    .stepOf, .stepDone, .stepCurrent, .figureTable, .figureInterval,
    .figureClear, .figureOpen, .figureLow, .figureHigh, .figureBand,
  ]
}
