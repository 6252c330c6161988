extension Instrument {
  /// The instrument without some items, named by field name, as a shorter version asks it.
  ///
  /// A measure that needs one of them goes too: a shorter sum would carry the same name and mean
  /// something else. A condition on a missing item is as if it had been skipped.
  func without(_ names: Set<String>) -> Instrument {
    let kept = Set(items.map(\.name)).subtracting(names)
    let pages = pages.compactMap { page -> Page? in
      let blocks = page.blocks.compactMap { $0.keeping(kept) }
      if blocks.isEmpty, !page.blocks.isEmpty { return nil }
      return Page(
        id: page.id, title: page.title, introduction: page.introduction, when: page.when,
        blocks: blocks)
    }
    var gone: Set<String> = []
    let measures = measures.filter { measure in
      let stays =
        measure.rule.items.allSatisfy { kept.contains($0) }
        && !measure.rule.measures.contains(where: gone.contains)
      if !stays { gone.insert(measure.id) }
      return stays
    }
    return Instrument(
      id: id, version: version, title: title, introduction: introduction, recall: recall,
      pages: pages, items: pages.flatMap(\.items), measures: measures,
      needs: needs.filter { kept.contains($0.item) }, sources: sources, rights: rights,
      translations: translations)
  }
}

extension ScoringRule {
  /// The field names of the items it cannot do without.
  var items: [String] {
    switch self {
    case .sum(let items, _): items.map(\.item)
    case .count(let items, _), .amount(let items, _): items
    case .copy(let item): [item]
    case .index(let set): set.dimensions.map(\.item)
    case .table, .same: []
    }
  }

  /// The measures it is made from.
  var measures: [String] {
    switch self {
    case .table(let measure, _, _), .same(let measure): [measure]
    case .sum, .count, .amount, .copy, .index: []
    }
  }
}
