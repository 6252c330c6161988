internal import Instruments
internal import Wording

extension Item {
  /// The question as a column; `heading` stands over it where it is one line of a grid.
  func column(of instrument: Instrument, heading: LocalText?, versions: [String]) -> Column {
    var column = Column(name, .item, label(under: heading), columnType)
    column.versions = versions
    column.source = instrument.columnSource
    column.missing = [.skipped, .notAsked]
    if preferNotToSay != nil { column.missing.append(.preferNotToSay) }
    if case .number(let rule) = kind {
      column.unit = rule.unit?[.english]
      if rule.allowsTick { column.missing.append(.ticked) }
    }
    // A word that somebody wrote could be one of the words for a reason.
    if case .text = kind { column.missing = [.notAsked] }
    return column
  }

  private var columnType: ColumnType {
    switch kind {
    case .choice(let scale), .yesNo(let scale):
      .code(ColumnCode.numbered(scale.options.map { ($0.code, $0.text) }))
    case .choices(let scale):
      .codes(ColumnCode.numbered(scale.options.map { ($0.code, $0.text) }))
    case .number(let rule): .whole(rule.min...rule.max)
    case .text: .text
    }
  }

  private func label(under heading: LocalText?) -> LocalText {
    guard let heading else { return text }
    return LocalText(
      Dictionary(
        uniqueKeysWithValues: text.texts.map { language, line in
          (language, "\(heading[language]) \(line)")
        }))
  }
}

extension Measure {
  /// The score as a column.
  func column(of instrument: Instrument) -> Column {
    let isWhole =
      switch rule {
      case .count, .amount, .copy: true
      case .sum(_, let missing): missing == .allNeeded
      case .table, .same, .index: false
      }
    var column = Column(
      id, .score, title,
      isWhole
        ? .whole(Int(range.lowerBound)...Int(range.upperBound)) : .decimal(range))
    column.source = instrument.columnSource
    column.direction = direction.rawValue
    column.role = role.rawValue
    return column
  }
}

extension Instrument {
  /// What the codebook says of where its columns come from.
  var columnSource: Column.Source {
    Column.Source(
      instrument: id, version: version, scale: rights.instrument, owner: rights.owner,
      wording: rights.label,
      licence: rights.record, recall: recall?.text[.english])
  }

  /// The text over each item that is a line of a grid.
  var headings: [String: LocalText] {
    var headings: [String: LocalText] = [:]
    for case .grid(let grid) in pages.flatMap(\.blocks) {
      for item in grid.items { headings[item.name] = grid.text }
    }
    return headings
  }
}
