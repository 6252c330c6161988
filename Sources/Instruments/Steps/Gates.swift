/// Which questions are asked, given a sheet of answers: ``Plan`` with every name looked up beforehand.
struct Gates: Sendable {
  /// Some questions that are asked only when something holds.
  private struct Gate: Sendable {
    let items: Range<Int>
    let condition: PlacedCondition
  }

  /// In the order of the questions, a page before its items: a condition only looks back.
  private let gates: [Gate]

  init(_ steps: Steps) {
    gates = steps.branching.flatMap { branching in
      let page = branching.condition.map { Gate(items: branching.step.items, condition: $0) }
      return (page.map { [$0] } ?? [])
        + branching.items.map { Gate(items: $0..<$0 + 1, condition: $1) }
    }
  }

  /// The places that decide whether questions in some places are asked, with those places.
  ///
  /// A condition only looks back, so that one look from the last gate to the first finds all.
  func places(deciding asked: Set<Int>) -> Set<Int> {
    var places = asked
    for gate in gates.reversed() where !places.isDisjoint(with: gate.items) {
      places.formUnion(gate.condition.places)
    }
    return places
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
