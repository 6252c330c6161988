/// Which questions are asked, given a sheet of answers: ``Plan`` with every name looked up beforehand.
struct Gates: Sendable {
  /// Some questions that are asked only when something holds.
  private struct Gate: Sendable {
    let items: Range<Int>
    let condition: PlacedCondition
  }

  /// In the order of the questions, a page before its items: a condition only looks back.
  private let gates: [Gate]

  /// Whether any question depends on another.
  var isEmpty: Bool { gates.isEmpty }

  init(_ steps: Steps, place: (String) -> Int?) {
    var gates: [Gate] = []
    for step in steps.all {
      if let condition = step.page.when {
        gates.append(Gate(items: step.items, condition: PlacedCondition(condition, place: place)))
      }
      for index in step.items {
        guard let condition = steps.items[index].when else { continue }
        gates.append(
          Gate(
            items: index..<index + 1, condition: PlacedCondition(condition, place: place)))
      }
    }
    self.gates = gates
  }

  /// Calls `close` with each question that is not asked, some more than once.
  ///
  /// - Parameters:
  ///   - answer: The answer in a place; none for one that has been closed.
  ///   - close: Told that the question in a place is not asked.
  func run(answer: (Int) -> AnswerValue?, close: (Int) -> Void) {
    for gate in gates where !gate.condition.holds(answer) {
      for place in gate.items { close(place) }
    }
  }
}

/// A condition whose items are known by their places.
indirect enum PlacedCondition: Sendable {
  case isOneOf(Int, [String])
  case atLeast(Int, Int)
  case answered(Int)
  case all([PlacedCondition])
  case any([PlacedCondition])
  case not(PlacedCondition)
  /// It looks at a question that this version does not have.
  case never

  init(_ condition: Condition, place: (String) -> Int?) {
    self =
      switch condition {
      case .isOneOf(let item, let codes): place(item).map { .isOneOf($0, codes) } ?? .never
      case .atLeast(let item, let number): place(item).map { .atLeast($0, number) } ?? .never
      case .answered(let item): place(item).map { .answered($0) } ?? .never
      case .all(let parts): .all(parts.map { PlacedCondition($0, place: place) })
      case .any(let parts): .any(parts.map { PlacedCondition($0, place: place) })
      case .not(let part): .not(PlacedCondition(part, place: place))
      }
  }

  /// Whether it holds, as ``Condition/holds(_:)`` says.
  func holds(_ answer: (Int) -> AnswerValue?) -> Bool {
    switch self {
    case .isOneOf(let item, let codes):
      switch answer(item) {
      case .choice(let code): codes.contains(code)
      case .choices(let chosen): chosen.contains(where: codes.contains)
      case .preferNotToSay: codes.contains(AnswerValue.preferNotToSayCode)
      case .number, .text, .ticked, nil: false
      }
    case .atLeast(let item, let number):
      if case .number(let given) = answer(item) { given >= number } else { false }
    case .answered(let item): answer(item) != nil
    case .all(let parts): parts.allSatisfy { $0.holds(answer) }
    case .any(let parts): parts.contains { $0.holds(answer) }
    case .not(let part): !part.holds(answer)
    case .never: false
    }
  }
}
