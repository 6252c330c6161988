public import Wording

/// One page of one instrument, as a step of a questionnaire.
///
/// It never changes. It is a class so that the steps of a log can be picked out for every page that is shown
/// at the cost of one reference each.
public final class Step: Sendable {
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

  init(
    id: String, instrument: Instrument, page: Page, opensInstrument: Bool, items: Range<Int>,
    index: Int
  ) {
    self.id = id
    self.instrument = instrument.id
    instrumentTitle = instrument.title
    recall = instrument.recall
    rights = instrument.rights
    self.page = page
    self.opensInstrument = opensInstrument
    self.items = items
    self.index = index
  }
}
