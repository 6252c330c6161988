extension InstrumentReader {
  /// Reads how a measure is worked out.
  mutating func readRule(_ entry: Entry) -> ScoringRule? {
    let known = [
      "sum", "reversed", "missing", "table", "count", "amount", "among", "copy", "same", "index",
    ]
    guard let fields = entry.fields(known, &findings) else { return nil }
    let rules = ["sum", "table", "count", "amount", "copy", "same", "index"]
    let named = rules.filter { fields[$0] != nil }
    guard named.count == 1, let name = named.first, let rule = fields[name] else {
      findings.add(.wrongType(expected: "one of \(rules.joined(separator: ", "))"), at: entry)
      return nil
    }
    let extras: [String] =
      switch name {
      case "sum": ["reversed", "missing"]
      case "count", "amount": ["among"]
      default: []
      }
    for field in ["reversed", "missing", "among"] where !extras.contains(field) {
      if let entry = fields[field] { findings.add(.unknownField(field), at: entry) }
    }
    switch name {
    case "sum": return readSum(rule, fields)
    case "table": return readTableRule(rule)
    case "count": return .count(items: readCounted(rule), among: readAmong(rule, fields))
    case "amount": return .amount(items: readAmounts(rule), among: readAmong(rule, fields))
    case "copy":
      return readItemName(rule).flatMap { scored($0, at: rule) }.map { .copy(item: $0.name) }
    case "same": return readMeasureName(rule).map { .same(as: $0.id) }
    default: return readIndex(rule)
    }
  }

  private mutating func readSum(_ entry: Entry, _ fields: EntryFields) -> ScoringRule {
    let items = readItemNames(entry).compactMap { scored($0.item, at: $0.entry) }
    let reversed = fields["reversed"]?.strings(&findings) ?? []
    var around: [String: Double] = [:]
    for (name, entry) in reversed {
      guard let item = items.first(where: { $0.id == name }), let range = item.scale?.range else {
        findings.add(.reversedWithoutScale(name), at: entry)
        continue
      }
      around[item.name] = range.lowerBound + range.upperBound
    }
    let missing = fields.maybe("missing", &findings) { $0.integer(&$1) } ?? 0
    if !(0..<max(items.count, 1)).contains(missing), let entry = fields["missing"] {
      findings.add(.badNumber("from none to all but one may be missing"), at: entry)
    }
    return .sum(
      items: items.map { SummedItem(item: $0.name, reversedAround: around[$0.name]) },
      missing: missing == 0 ? .allNeeded : .meanForUpTo(missing))
  }

  private mutating func readTableRule(_ entry: Entry) -> ScoringRule? {
    guard let fields = entry.fields(["of", "first", "values"], &findings),
      let base = fields.required("of", &findings).flatMap({ readMeasureName($0) }),
      let first = fields.need("first", &findings, { $0.integer(&$1) }),
      let list = fields.required("values", &findings)
    else { return nil }
    let values = list.list(&findings).compactMap { $0.number(&findings) }
    let span = base.range.upperBound - base.range.lowerBound + 1
    if let expected = Int(exactly: span), expected != values.count {
      findings.add(.wrongLength(expected: expected, found: values.count), at: list)
    }
    if Double(first) != base.range.lowerBound {
      findings.add(
        .badNumber("the table must begin at \(base.range.lowerBound)"), at: fields["first"] ?? entry
      )
    }
    return .table(of: base.id, first: first, values: values)
  }

  private mutating func readCounted(_ entry: Entry) -> [String] {
    readItemNames(entry).map { item, entry in
      switch item.kind {
      case .number, .choices, .yesNo: break
      case .choice, .text:
        findings.add(
          .unsuitableItem(item.id, needs: "a number, several choices or yes and no"), at: entry)
      }
      return item.name
    }
  }

  private mutating func readAmounts(_ entry: Entry) -> [String] {
    readItemNames(entry).map { item, entry in
      if case .number(let rule) = item.kind, rule.min >= 0 { return item.name }
      findings.add(.unsuitableItem(item.id, needs: "a number from 0 is needed"), at: entry)
      return item.name
    }
  }

  private mutating func readAmong(_ rule: Entry, _ fields: EntryFields) -> [String] {
    // Faults in the items themselves were found when the rule was read.
    guard let entry = fields["among"] else {
      var unheard = Findings()
      swap(&unheard, &findings)
      let names = readItemNames(rule).map(\.item.name)
      swap(&unheard, &findings)
      return names
    }
    return readItemNames(entry).map(\.item.name)
  }

  private mutating func readIndex(_ entry: Entry) -> ScoringRule? {
    guard
      let fields = entry.fields(["value_set", "any_problem", "worst_level", "weights"], &findings),
      let name = fields.need("value_set", &findings, { $0.string(&$1) }),
      let anyProblem = fields.need("any_problem", &findings, { $0.number(&$1) }),
      let worst = fields.need("worst_level", &findings, { $0.number(&$1) }),
      let weights = fields.required("weights", &findings)?.freeFields(&findings)
    else { return nil }
    let dimensions = weights.compactMap { key, entry -> ValueSet.Dimension? in
      let numbers = entry.list(&findings).compactMap { $0.number(&findings) }
      guard let item = items[key] else {
        findings.add(.unknownItem(key), at: entry)
        return nil
      }
      guard case .choice(let scale) = item.kind else {
        findings.add(.unsuitableItem(key, needs: "one choice of a scale"), at: entry)
        return nil
      }
      guard scale.options.count == numbers.count else {
        findings.add(
          .wrongLength(expected: scale.options.count, found: numbers.count), at: entry)
        return nil
      }
      return ValueSet.Dimension(
        item: item.name, weights: zip(scale.options.map(\.code), numbers).map { ($0, $1) })
    }
    return .index(
      ValueSet(name: name, anyProblem: anyProblem, worstLevel: worst, dimensions: dimensions))
  }

  private mutating func readMeasureName(_ entry: Entry) -> Measure? {
    guard let name = entry.string(&findings) else { return nil }
    guard let measure = measures[name] else {
      findings.add(.unknownMeasure(name), at: entry)
      return nil
    }
    return measure
  }

  /// The item if its answers count for numbers.
  private mutating func scored(_ item: Item, at entry: Entry) -> Item? {
    switch item.kind {
    case .number, .choice, .yesNo: if Self.range(of: item) != nil { return item }
    case .choices, .text: break
    }
    findings.add(
      .unsuitableItem(item.id, needs: "a number, or one choice of a scale with values"), at: entry)
    return nil
  }

  /// Reads a list of item ids, in which `*_given` stands for every item that ends in `_given`.
  private mutating func readItemNames(_ entry: Entry) -> [(item: Item, entry: Entry)] {
    var found: [(item: Item, entry: Entry)] = []
    var seen: Set<String> = []
    for (name, entry) in entry.strings(&findings) {
      let matching =
        name.hasPrefix("*")
        ? order.filter { $0.id.hasSuffix(name.dropFirst()) } : items[name].map { [$0] } ?? []
      if matching.isEmpty { findings.add(.unknownItem(name), at: entry) }
      for item in matching {
        if seen.insert(item.id).inserted {
          found.append((item, entry))
        } else {
          findings.add(.duplicate(item.id), at: entry)
        }
      }
    }
    return found
  }
}
