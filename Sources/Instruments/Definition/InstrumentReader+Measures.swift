extension InstrumentReader {
  /// Reads a measure and checks that its range follows from its rule.
  mutating func readMeasure(_ entry: Entry) -> Measure? {
    guard
      let fields = entry.fields(
        ["id", "title", "explanation", "range", "direction", "role", "score"], &findings),
      let idEntry = fields.required("id", &findings), let id = idEntry.name(&findings)
    else { return nil }
    if measures[id] != nil { findings.add(.duplicate(id), at: idEntry) }
    let title = fields.need("title", &findings) { $0.text(&$1) }
    let explanation = fields.maybe("explanation", &findings) { $0.text(&$1) }
    let range = fields.required("range", &findings).flatMap { readRange($0) }
    let direction: Measure.Direction? = fields.need("direction", &findings) { $0.word(&$1) }
    let role: Measure.Role? = fields.need("role", &findings) { $0.word(&$1) }
    let rule = fields.required("score", &findings).flatMap { readRule($0) }
    guard let title, let range, let direction, let role, let rule else { return nil }
    if let possible = possibleRange(of: rule), let entry = fields["range"],
      abs(possible.lowerBound - range.lowerBound) > 1e-9
        || abs(possible.upperBound - range.upperBound) > 1e-9
    {
      findings.add(.wrongRange(expected: possible), at: entry)
    }
    let measure = Measure(
      id: id, title: title, explanation: explanation, range: range, direction: direction,
      role: role, rule: rule)
    measures[id] = measure
    return measure
  }

  private mutating func readRange(_ entry: Entry) -> ClosedRange<Double>? {
    let ends = entry.list(&findings).compactMap { $0.number(&findings) }
    guard ends.count == 2, ends[0] < ends[1] else {
      findings.add(.wrongType(expected: "the smallest and the largest score, in [ ]"), at: entry)
      return nil
    }
    return ends[0]...ends[1]
  }

  /// The scores that a rule can give; `nil` if something it uses is at fault.
  private func possibleRange(of rule: ScoringRule) -> ClosedRange<Double>? {
    switch rule {
    case .sum(let items, _): addedRange(of: items.map(\.item))
    case .table(_, _, let values):
      values.min().flatMap { low in values.max().map { low...$0 } }
    case .count(let items, _): 0...Double(items.reduce(0) { $0 + mostCounted(in: $1) })
    case .amount(let items, _): addedRange(of: items).map { 0...max($0.upperBound, 0) }
    case .copy(let item): addedRange(of: [item])
    case .same(let measure): measures[measure]?.range
    case .index(let set): set.range
    }
  }

  private func addedRange(of names: [String]) -> ClosedRange<Double>? {
    var low = 0.0
    var high = 0.0
    for name in names {
      guard let range = item(named: name).flatMap(Self.range) else { return nil }
      low += range.lowerBound
      high += range.upperBound
    }
    return low...high
  }

  private func mostCounted(in name: String) -> Int {
    if case .choices(let scale) = item(named: name)?.kind { scale.options.count } else { 1 }
  }

  /// The item with a full field name.
  private func item(named name: String) -> Item? { items[String(name.dropFirst(id.count + 1))] }

  /// The smallest and largest number that an answer can count for.
  static func range(of item: Item) -> ClosedRange<Double>? {
    if case .number(let rule) = item.kind {
      rule.min <= rule.max ? Double(rule.min)...Double(rule.max) : nil
    } else {
      item.scale?.range
    }
  }
}

extension ValueSet {
  /// From the worst to the best index.
  var range: ClosedRange<Double> {
    let worst = dimensions.reduce(0) { sum, dimension in
      sum + (dimension.weights.map(\.weight).max() ?? 0)
    }
    let lowest = ((1 - anyProblem - worstLevel - worst) * 1_000_000).rounded() / 1_000_000
    return min(lowest, 1)...1
  }
}
