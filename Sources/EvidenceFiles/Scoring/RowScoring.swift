internal import Instruments

/// The scores of a row of answers, by the rules of the instruments, quick enough for millions of rows.
///
/// It is `Questionnaire.score` without dictionaries: the same rules over numbered cells, which the tests
/// hold against it. Left out are measures whose questions hang on other answers.
struct RowScoring: Sendable {
  /// The questions, by slot.
  private(set) var items: [RowItem] = []
  /// The slot of each question.
  private(set) var slots: [String: Int] = [:]
  private var rules: [RowRule] = []
  private var places: [String: Int] = [:]
  /// For each number wanted the rule that gives it.
  private(set) var wanted: [(value: Int, rule: Int)] = []
  private let measures: [String: Measure]
  private let definitions: [String: Item]
  private let conditional: Set<String>

  /// Scores nothing yet.
  init(_ library: InstrumentLibrary) {
    let instruments = library.instruments.values
    measures = Dictionary(
      instruments.flatMap(\.measures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    definitions = Dictionary(
      instruments.flatMap(\.items).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    conditional = Set(
      instruments.flatMap(\.pages).flatMap { page in
        page.items.filter { page.when != nil || $0.when != nil }.map(\.name)
      })
  }

  /// Adds the score of a measure for one of the numbers of a log.
  ///
  /// - Parameters:
  ///   - measure: Its name.
  ///   - value: The number's place among `Plan.valueColumns`.
  ///   - columns: The table's columns; one of the measure's questions has to be among them.
  /// - Returns: Whether it can be worked out.
  mutating func add(_ measure: String, at value: Int, columns: Set<String>) -> Bool {
    guard let rule = measures[measure]?.rule, let names = questions(rule),
      names.contains(where: columns.contains), names.allSatisfy({ !conditional.contains($0) }),
      let place = compile(measure)
    else { return false }
    wanted.append((value, place))
    return true
  }

  /// The middle of a measure's range; 0 for an unknown one.
  func middle(of measure: String) -> Double {
    measures[measure].map { ($0.range.lowerBound + $0.range.upperBound) / 2 } ?? 0
  }

  /// The questions that a rule looks at; nil when it rests on a measure that is not there.
  private func questions(_ rule: ScoringRule) -> [String]? {
    switch rule {
    case .sum(let items, _): items.map(\.item)
    case .count(let items, let among), .amount(let items, let among): items + among
    case .copy(let item): [item]
    case .index(let set): set.dimensions.map(\.item)
    case .table(let measure, _, _), .same(let measure):
      measures[measure].flatMap { questions($0.rule) }
    }
  }

  /// The place of a measure's rule, made when first asked for.
  private mutating func compile(_ measure: String) -> Int? {
    if let place = places[measure] { return place }
    guard let rule = measures[measure]?.rule else { return nil }
    let made: RowRule? =
      switch rule {
      case .sum(let items, let missing): sum(items, missing)
      case .count(let items, let among): counting(items, among).map { .count($0, $1) }
      case .amount(let items, let among): counting(items, among).map { .amount($0, $1) }
      case .copy(let item): self.slot(item).map { .copy($0) }
      case .same(let other): compile(other).map { .same($0) }
      case .table(let other, let first, let values):
        compile(other).map { .table($0, first: first, values) }
      case .index(let set): index(set)
      }
    guard let made else { return nil }
    places[measure] = rules.count
    rules.append(made)
    return rules.count - 1
  }

  private mutating func slot(_ name: String) -> Int? {
    if let slot = slots[name] { return slot }
    guard let item = definitions[name].flatMap(RowItem.init) else { return nil }
    slots[name] = items.count
    items.append(item)
    return items.count - 1
  }

  private mutating func sum(_ items: [SummedItem], _ missing: MissingRule) -> RowRule? {
    var parts: [(slot: Int, around: Double?)] = []
    for item in items {
      guard let slot = slot(item.item) else { return nil }
      parts.append((slot, item.reversedAround))
    }
    let allowed = if case .meanForUpTo(let number) = missing { number } else { 0 }
    return .sum(parts, missing: allowed)
  }

  private mutating func counting(
    _ items: [String], _ among: [String]
  ) -> ([Int], [(slot: Int, takesYes: Bool)])? {
    var counted: [Int] = []
    for name in items {
      guard let slot = slot(name) else { return nil }
      counted.append(slot)
    }
    var begun: [(slot: Int, takesYes: Bool)] = []
    for name in among {
      guard let slot = slot(name) else { return nil }
      begun.append((slot, items.contains(name)))
    }
    return (counted, begun)
  }

  private mutating func index(_ set: ValueSet) -> RowRule? {
    var dimensions: [(slot: Int, weights: [Double])] = []
    for dimension in set.dimensions {
      guard let slot = slot(dimension.item) else { return nil }
      dimensions.append((slot, dimension.weights.map(\.weight)))
    }
    return .index(dimensions, any: set.anyProblem, worst: set.worstLevel)
  }

  /// Works out the scores of a row.
  ///
  /// - Parameters:
  ///   - cells: One for each of `items`.
  ///   - scores: Memory for one number for each rule.
  ///   - values: Receives the numbers wanted.
  func score(
    _ cells: UnsafePointer<RowCell>, _ scores: UnsafeMutablePointer<Double>,
    into values: UnsafeMutablePointer<Double>
  ) {
    for (place, rule) in rules.enumerated() { scores[place] = rule.score(cells, scores) }
    for (value, rule) in wanted { values[value] = scores[rule] }
  }

  /// How many rules there are.
  var ruleCount: Int { rules.count }
}
