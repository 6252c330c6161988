/// The rules of a questionnaire's measures with every name looked up beforehand.
struct ScoreSheet: Sendable {
  /// A rule whose items and measures are known by their places.
  ///
  /// In memory of its own, so that handing one on costs a single reference.
  private indirect enum Rule: Sendable {
    case sum([(place: Int, reversedAround: Double?)], allowed: Int)
    case table(of: Int, first: Int, values: [Double])
    case count([Int], among: [Among])
    case amount([Int], among: [Among])
    case copy(Int)
    case same(Int)
    case index(ValueSet, [Int])
    /// It needs something that this version does not have.
    case never
  }

  /// A question whose answer shows that blanks mean "none"; a yes does so only if it is itself counted.
  private struct Among: Sendable {
    let place: Int
    let isCounted: Bool
  }

  private let rules: [Rule]
  /// What each option of each item counts for.
  private let values: [[(code: String, value: Double?)]]

  init(_ measures: [Measure], items: [Item], place: (String) -> Int?) {
    values = Self.values(items)
    let measurePlaces = Dictionary(
      measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    rules = measures.map { measure in
      Self.placed(measure.rule, place: place, measure: { measurePlaces[$0] }) ?? .never
    }
  }

  /// Rules that rest on no other measure.
  init(_ rules: [ScoringRule], items: [Item], place: (String) -> Int?) {
    values = Self.values(items)
    self.rules = rules.map { Self.placed($0, place: place, measure: { _ in nil }) ?? .never }
  }

  private static func values(_ items: [Item]) -> [[(code: String, value: Double?)]] {
    items.map { $0.scale?.options.map { ($0.code, $0.value) } ?? [] }
  }

  private static func placed(
    _ rule: ScoringRule, place: (String) -> Int?, measure: (String) -> Int?
  ) -> Rule? {
    /// The places of those that are there; a version without some of them counts the others.
    func places(_ names: [String]) -> [Int] { names.compactMap(place) }
    func among(_ names: [String], counting items: [String]) -> [Among] {
      names.compactMap { name in
        place(name).map { Among(place: $0, isCounted: items.contains(name)) }
      }
    }
    switch rule {
    case .sum(let items, let missing):
      let placed = items.compactMap { item in place(item.item).map { ($0, item.reversedAround) } }
      guard placed.count == items.count else { return nil }
      let allowed = if case .meanForUpTo(let number) = missing { number } else { 0 }
      return .sum(placed, allowed: allowed)
    case .table(let of, let first, let values):
      return measure(of).map { .table(of: $0, first: first, values: values) }
    case .count(let items, let names):
      return .count(places(items), among: among(names, counting: items))
    case .amount(let items, let names):
      return .amount(places(items), among: among(names, counting: items))
    case .copy(let item): return place(item).map { .copy($0) }
    case .same(let other): return measure(other).map { .same($0) }
    case .index(let set):
      let placed = set.dimensions.compactMap { place($0.item) }
      return placed.count == set.dimensions.count ? .index(set, placed) : nil
    }
  }

  /// The score of every measure, `nil` where it cannot be worked out; `answers` are those that count.
  func scores(_ answers: [AnswerValue?]) -> [Double?] {
    var scores: [Double?] = []
    scores.reserveCapacity(rules.count)
    for rule in rules { scores.append(score(rule, answers, scores)) }
    return scores
  }

  private func score(_ rule: Rule, _ answers: [AnswerValue?], _ scores: [Double?]) -> Double? {
    switch rule {
    case .sum(let items, let allowed): sum(items, allowed, answers)
    case .table(let other, let first, let values):
      scores[other].flatMap { Self.look(up: $0, first: first, values) }
    case .count(let items, let among):
      isBegun(among, answers) ? Self.count(items, answers) : nil
    case .amount(let items, let among):
      isBegun(among, answers) ? Self.amount(items, answers) : nil
    case .copy(let place): value(in: place, answers)
    case .same(let other): scores[other]
    case .index(let set, let places): set.index(places.map { answers[$0] })
    case .never: nil
    }
  }

  /// The number that an answer counts for; `nil` for anything that is not a number.
  private func value(in place: Int, _ answers: [AnswerValue?]) -> Double? {
    switch answers[place] {
    case .number(let number): return Double(number)
    case .choice(let code):
      for option in values[place] where option.code == code { return option.value }
      return nil
    case .choices, .text, .preferNotToSay, .ticked, nil: return nil
    }
  }

  private func sum(
    _ items: [(place: Int, reversedAround: Double?)], _ allowed: Int, _ answers: [AnswerValue?]
  ) -> Double? {
    var total = 0.0
    var count = 0
    for (place, reversedAround) in items {
      guard let value = value(in: place, answers) else { continue }
      total += reversedAround.map { $0 - value } ?? value
      count += 1
    }
    guard count > 0, items.count - count <= allowed else { return nil }
    return count == items.count ? total : total / Double(count) * Double(items.count)
  }
}

extension ScoreSheet {
  /// The entry of a table for a whole score inside it.
  ///
  /// A score with a fraction, which a mean in place of missing items can give, has no entry: a published
  /// table is not guessed at between its lines.
  private static func look(up score: Double, first: Int, _ values: [Double]) -> Double? {
    guard let whole = Int(exactly: score) else { return nil }
    let (index, over) = whole.subtractingReportingOverflow(first)
    return !over && values.indices.contains(index) ? values[index] : nil
  }

  /// Whether one of the questions was answered, so that blanks among them mean "none".
  ///
  /// A yes to a question that opens the others says that there was something, not how much; only its no
  /// says "none".
  private func isBegun(_ among: [Among], _ answers: [AnswerValue?]) -> Bool {
    for question in among {
      switch answers[question.place] {
      case .preferNotToSay, nil: continue
      case .choice("yes") where !question.isCounted: continue
      case .choice, .choices, .number, .text, .ticked: return true
      }
    }
    return false
  }

  private static func count(_ items: [Int], _ answers: [AnswerValue?]) -> Double {
    var count = 0
    for place in items {
      switch answers[place] {
      case .ticked, .choice("yes"): count += 1
      case .number(let number): count += number > 0 ? 1 : 0
      case .choices(let codes): count += codes.count
      case .choice, .text, .preferNotToSay, nil: break
      }
    }
    return Double(count)
  }

  private static func amount(_ items: [Int], _ answers: [AnswerValue?]) -> Double? {
    var total = 0.0
    for place in items {
      switch answers[place] {
      case .number(let number): total += Double(number)
      case nil: break
      case .ticked, .preferNotToSay, .choice, .choices, .text: return nil
      }
    }
    return total
  }
}
