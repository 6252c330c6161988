public import Wording

/// One page of one instrument, as a step of a questionnaire.
public struct Step: Sendable {
  /// Its name in addresses, `instrument.page`.
  public let id: String

  /// The id of the instrument it belongs to.
  public let instrument: String

  /// The title of the instrument it belongs to.
  public let instrumentTitle: LocalText

  /// The time its questions are about.
  public let recall: RecallPeriod?

  /// Whose words its questions are in.
  public let rights: Rights

  /// The page.
  public let page: Page

  /// Whether it is the first step of its instrument, where the instrument's introduction belongs.
  public let opensInstrument: Bool

  /// Its items' places among the items of the questionnaire.
  public let items: Range<Int>

  /// Its place among all steps.
  let index: Int
}
