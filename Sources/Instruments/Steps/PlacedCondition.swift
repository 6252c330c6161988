/// A condition whose items are known by their places, so that nothing is searched for by name.
indirect enum PlacedCondition: Sendable {
  case test(Int, AnswerTest)
  case all([PlacedCondition])
  case any([PlacedCondition])
  case not(PlacedCondition)
  /// It looks at a question that this version does not have.
  case never

  init(_ condition: Condition, place: (String) -> Int?) {
    func test(_ item: String, _ test: AnswerTest) -> PlacedCondition {
      place(item).map { .test($0, test) } ?? .never
    }
    self =
      switch condition {
      case .isOneOf(let item, let codes): test(item, .isOneOf(codes))
      case .atLeast(let item, let number): test(item, .atLeast(number))
      case .answered(let item): test(item, .answered)
      case .all(let parts): .all(parts.map { PlacedCondition($0, place: place) })
      case .any(let parts): .any(parts.map { PlacedCondition($0, place: place) })
      case .not(let part): .not(PlacedCondition(part, place: place))
      }
  }

  /// The places that it looks at.
  var places: Set<Int> {
    switch self {
    case .test(let place, _): [place]
    case .all(let parts), .any(let parts):
      parts.reduce(into: []) { $0.formUnion($1.places) }
    case .not(let part): part.places
    case .never: []
    }
  }

  /// Whether it holds with the answers in their places.
  func holds(_ answer: (Int) -> AnswerValue?) -> Bool {
    switch self {
    case .test(let place, let test): test.holds(answer(place))
    case .all(let parts): parts.allSatisfy { $0.holds(answer) }
    case .any(let parts): parts.contains { $0.holds(answer) }
    case .not(let part): !part.holds(answer)
    case .never: false
    }
  }

  /// Whether it holds whatever is answered in the places that are still open; `nil` if that depends on it.
  func holds(_ answer: (Int) -> AnswerValue?, whatever isOpen: (Int) -> Bool) -> Bool? {
    switch self {
    case .test(let place, let test):
      isOpen(place) ? nil : test.holds(answer(place))
    case .all(let parts): PlacedCondition.decided(parts, by: false, answer, isOpen)
    case .any(let parts): PlacedCondition.decided(parts, by: true, answer, isOpen)
    case .not(let part): part.holds(answer, whatever: isOpen).map { !$0 }
    case .never: false
    }
  }

  private static func decided(
    _ parts: [PlacedCondition], by decisive: Bool, _ answer: (Int) -> AnswerValue?,
    _ isOpen: (Int) -> Bool
  ) -> Bool? {
    var isUndecided = false
    for part in parts {
      switch part.holds(answer, whatever: isOpen) {
      case .some(decisive): return decisive
      case nil: isUndecided = true
      default: break
      }
    }
    return isUndecided ? nil : !decisive
  }
}

/// What a plain condition asks of one answer; a question that is not asked or not answered never meets it.
enum AnswerTest: Sendable {
  case isOneOf([String])
  case atLeast(Int)
  case answered

  func holds(_ answer: AnswerValue?) -> Bool {
    switch self {
    case .isOneOf(let codes):
      switch answer {
      case .choice(let code): codes.contains(code)
      case .choices(let chosen): chosen.contains(where: codes.contains)
      case .preferNotToSay: codes.contains(AnswerValue.preferNotToSayCode)
      case .number, .text, .ticked, nil: false
      }
    case .atLeast(let number):
      if case .number(let given) = answer { given >= number } else { false }
    case .answered: answer != nil
    }
  }
}
