internal import Evidence
public import PeerLog
internal import Programme
internal import Storage
internal import Web
public import Wording

extension LiveEvidence {
  /// What was found, for the page of somebody whose logs it is made of; nil until the logs have been
  /// counted after a start, since nobody should wait for it there.
  ///
  /// - Parameter words: The words of the page.
  /// - Returns: The surest findings, up to three.
  public func own(_ words: Words) -> EverybodysFindings? {
    guard isCounted, let rule = try? kith.read(DisclosureStore.rule) else { return nil }
    let edition = try? edition(of: .programme, rule)
    let answers = (edition?.report.answers ?? []).filter { $0.by == nil }
    let told = FindingsPage.Model.told(answers, among: answers, rule)
      .filter { $0.kind <= .likely }.sorted { $0.kind < $1.kind }
    let sentences = told.compactMap { model in
      model.found.last?.answer.map {
        FindingWords(words: words).sentence(model.outcome, model.exposure, $0)
      }
    }
    return EverybodysFindings(
      title: words[.finding("own.title")],
      lead: words[.finding(sentences.isEmpty ? "own.none" : "own.lead")],
      sentences: Array(sentences.prefix(3)), more: words[.finding("own.more")],
      address: ImpactRoute.findings(.programme).address,
      reports: .init(words[.finding("own.reports")], "/reports/mine"))
  }
}
