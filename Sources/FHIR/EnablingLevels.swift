internal import Instruments

/// A condition as FHIR can say it: levels that must all hold, each of which joins plain tests.
///
/// `enableWhen` joins tests by "all" or by "any" and cannot nest them. Every condition can be brought
/// into the form "all of (any of tests)"; one such level stands on the question itself, and each further
/// one on a group around it, because a question in a group that is not enabled is not enabled either.
struct EnablingLevels: Sendable {
  /// The levels from the outermost; none if the question is always asked.
  let levels: [EnablingLevel]

  /// A condition; `items` tells the kinds of the questions it looks at.
  ///
  /// - Throws: `FHIRError.condition` where FHIR has no words for it.
  init(_ condition: Condition?, at place: String, items: @escaping (String) -> Item?)
    throws(FHIRError)
  {
    guard let condition else {
      levels = []
      return
    }
    let reader = ClauseReader(place: place, items: items)
    let clauses = try reader.clauses(of: condition, negated: false)
    let single = clauses.filter { $0.count == 1 }.flatMap { $0 }
    var levels: [EnablingLevel] = []
    if !single.isEmpty { levels.append(EnablingLevel(tests: single, needsAll: true)) }
    for clause in clauses where clause.count > 1 {
      levels.append(EnablingLevel(tests: clause, needsAll: false))
    }
    self.levels = levels
  }
}

/// Brings a condition into conjunctive normal form.
private struct ClauseReader {
  /// Tests of which at least one must hold.
  typealias Clause = [EnablingTest]

  let place: String
  let items: (String) -> Item?
  /// More clauses than anybody writes; a condition that has them is refused rather than unfolded.
  private static var most: Int { 64 }

  init(place: String, items: @escaping (String) -> Item?) {
    self.place = place
    self.items = items
  }

  func clauses(of condition: Condition, negated: Bool) throws(FHIRError) -> [Clause] {
    switch condition {
    case .not(let part): return try clauses(of: part, negated: !negated)
    case .all(let parts), .any(let parts):
      let isAll = if case .all = condition { !negated } else { negated }
      var read: [[Clause]] = []
      for part in parts { read.append(try clauses(of: part, negated: negated)) }
      return try isAll ? Self.distinct(read.flatMap { $0 }) : product(read)
    case .answered(let item):
      return [[EnablingTest(item, .exists, .bool(!negated))]]
    case .isOneOf(let item, let codes):
      try check(codes, of: item)
      let tests = codes.map {
        EnablingTest(item, negated ? .isNotEqual : .isEqual, .code($0))
      }
      return negated ? tests.map { [$0] } : [tests]
    case .atLeast(let item, let number):
      guard negated else { return [[EnablingTest(item, .isAtLeast, .number(number))]] }
      // An answer that is no number is there and yet not less.
      guard items(item).map({ !$0.hasAnswerWithoutNumber }) ?? false else {
        throw .condition(at: place)
      }
      return [
        [EnablingTest(item, .exists, .bool(false)), EnablingTest(item, .isLess, .number(number))]
      ]
    }
  }

  /// Every way of taking one clause of each part.
  private func product(_ parts: [[Clause]]) throws(FHIRError) -> [Clause] {
    var product: [Clause] = [[]]
    for part in parts {
      product = product.flatMap { clause in part.map { Self.distinct(clause + $0) } }
      if product.count > Self.most { throw .condition(at: place) }
    }
    guard !product.contains(where: \.isEmpty) else { throw .condition(at: place) }
    return Self.distinct(product)
  }

  /// Only options can be compared with codes: "prefer not to say" to a number has none.
  private func check(_ codes: [String], of item: String) throws(FHIRError) {
    guard !codes.isEmpty, items(item)?.scale != nil else { throw .condition(at: place) }
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

extension Item {
  /// Whether a number can be answered by something that is no number.
  fileprivate var hasAnswerWithoutNumber: Bool {
    if case .number(let rule) = kind { rule.allowsTick || preferNotToSay != nil } else { true }
  }
}
