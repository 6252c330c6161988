extension Questionnaire {
  /// The scores of all its measures.
  ///
  /// An answer to a question that is not asked does not count.
  public func score(_ answers: Answers) -> Scores {
    let asked = steps.asked(answers)
    var counted = answers
    for (index, isAsked) in asked.enumerated() where !isAsked {
      counted[items[index].name] = nil
    }
    var scores = Scores()
    for instrument in instruments {
      for measure in instrument.measures {
        scores[measure.id] = score(measure.rule, counted, scores)
      }
    }
    return scores
  }

  /// All measures, each after those it is made from.
  public var measures: [Measure] { instruments.flatMap(\.measures) }

  private func score(_ rule: ScoringRule, _ answers: Answers, _ scores: Scores) -> Double? {
    switch rule {
    case .sum(let items, let missing): sum(items, missing, answers)
    case .table(let measure, let first, let values):
      scores[measure].flatMap { Self.look(up: $0, first: first, values) }
    case .count(let items, let among): count(items, among, answers)
    case .amount(let items, let among): amount(items, among, answers)
    case .copy(let item): value(of: item, answers)
    case .same(let measure): scores[measure]
    case .index(let set): set.index(answers)
    }
  }

  /// The number that an answer counts for; `nil` for anything that is not a number.
  private func value(of name: String, _ answers: Answers) -> Double? {
    switch answers[name] {
    case .number(let number): Double(number)
    case .choice(let code): item(name)?.scale?.option(code)?.value
    case .choices, .text, .preferNotToSay, .ticked, nil: nil
    }
  }

  private func sum(
    _ items: [SummedItem], _ missing: MissingRule, _ answers: Answers
  ) -> Double? {
    let values = items.compactMap { summed in
      value(of: summed.item, answers).map { value in
        summed.reversedAround.map { $0 - value } ?? value
      }
    }
    let allowed = if case .meanForUpTo(let number) = missing { number } else { 0 }
    guard !values.isEmpty, items.count - values.count <= allowed else { return nil }
    let total = values.reduce(0, +)
    return values.count == items.count
      ? total : total / Double(values.count) * Double(items.count)
  }

  /// The entry of a table for a whole score inside it.
  ///
  /// A score with a fraction, which a mean in place of missing items can give, has no entry: a
  /// published table is not guessed at between its lines.
  private static func look(up score: Double, first: Int, _ values: [Double]) -> Double? {
    guard let whole = Int(exactly: score) else { return nil }
    let (index, over) = whole.subtractingReportingOverflow(first)
    return !over && values.indices.contains(index) ? values[index] : nil
  }

  /// Whether at least one of `among` was answered, so that blanks among them mean "none".
  ///
  /// A yes to a question that opens the others says that there was something, not how much; only its
  /// no says "none".
  private func isBegun(_ among: [String], counting items: [String], _ answers: Answers) -> Bool {
    among.contains { name in
      switch answers[name] {
      case .preferNotToSay, nil: false
      case .choice("yes"): items.contains(name)
      case .choice, .choices, .number, .text, .ticked: true
      }
    }
  }

  private func count(_ items: [String], _ among: [String], _ answers: Answers) -> Double? {
    guard isBegun(among, counting: items, answers) else { return nil }
    var count = 0
    for item in items {
      switch answers[item] {
      case .ticked, .choice("yes"): count += 1
      case .number(let number): count += number > 0 ? 1 : 0
      case .choices(let codes): count += codes.count
      case .choice, .text, .preferNotToSay, nil: break
      }
    }
    return Double(count)
  }

  private func amount(_ items: [String], _ among: [String], _ answers: Answers) -> Double? {
    guard isBegun(among, counting: items, answers) else { return nil }
    var total = 0.0
    for item in items {
      switch answers[item] {
      case .number(let number): total += Double(number)
      case nil: break
      case .ticked, .preferNotToSay, .choice, .choices, .text: return nil
      }
    }
    return total
  }
}
