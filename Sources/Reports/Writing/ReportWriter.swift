internal import Evidence
public import Instruments
public import Wording

/// Puts the numbers of a report into words: the same numbers always give the same document.
public struct ReportWriter: Sendable {
  let words: Words
  let library: InstrumentLibrary
  let variables: [ReportVariable]

  /// A writer.
  ///
  /// - Parameters:
  ///   - words: The words of a language.
  ///   - library: The questionnaires, whose texts name what was asked.
  public init(_ words: Words, library: InstrumentLibrary) {
    (self.words, self.library) = (words, library)
    variables = ReportVariable.all(library, .programme)
  }

  var names: ReportNames { ReportNames(words: words, library: library) }

  /// The report of a kind.
  public func document(_ kind: ReportKind, _ bundle: ReportBundle) -> ReportDocument {
    let names = names
    let sections = bundle.size.people == nil ? [nothing(bundle)] : sections(kind, bundle)
    return ReportDocument(
      title: names["title.\(kind.rawValue)", ["place": bundle.place]],
      subtitle: subtitle(bundle), language: words.language, kind: kind, sections: sections,
      foot: names[
        "foot",
        [
          "place": bundle.place, "day": names.run(bundle.cut.day),
          "data": names.run(String(bundle.cut.content.prefix(12))),
        ]
      ], page: names["page"])
  }

  private func sections(_ kind: ReportKind, _ bundle: ReportBundle) -> [ReportSection] {
    switch kind {
    case .onePage: onePage(bundle)
    case .fourPage: fourPages(bundle)
    case .full: full(bundle)
    case .easyRead: easyRead(bundle)
    case .annex: annex(bundle)
    case .evidencePack: evidencePack(bundle)
    }
  }

  private func subtitle(_ bundle: ReportBundle) -> String {
    guard let from = bundle.size.from, let until = bundle.size.until else {
      return names["subtitle.empty", ["day": names.run(bundle.cut.day)]]
    }
    return names[
      "subtitle",
      [
        "from": names.month(from), "until": names.month(until),
        "day": names.run(bundle.cut.day),
      ]]
  }

  /// What a report says when there is nothing that may be told yet.
  private func nothing(_ bundle: ReportBundle) -> ReportSection {
    ReportSection(
      names["nothing.title"],
      [
        .lead(names["nothing.lead", ["smallest": String(bundle.cut.smallest)]]),
        .paragraph(names["nothing.why"]), .paragraph(names["nothing.do"]),
      ] + own(bundle))
  }
}
