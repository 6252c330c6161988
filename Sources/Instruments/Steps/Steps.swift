/// The steps of a questionnaire.
///
/// Which of them are shown depends on the answers; see ``Way``.
public struct Steps: Sendable {
  /// Every step, shown or not.
  public let all: [Step]

  let items: [Item]
  /// Those that are not always shown with every question, in order.
  let branching: [Branching]
  private let byID: [String: Int]

  init(_ instruments: [Instrument]) {
    var steps: [Step] = []
    var items: [Item] = []
    for instrument in instruments {
      for (number, page) in instrument.pages.enumerated() {
        let start = items.count
        items += page.items
        steps.append(
          Step(
            id: "\(instrument.id).\(page.id)", instrument: instrument, page: page,
            opensInstrument: number == 0, items: start..<items.count, index: steps.count))
      }
    }
    all = steps
    self.items = items
    let places = Dictionary(
      items.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    func placed(_ condition: Condition?) -> PlacedCondition? {
      condition.map { PlacedCondition($0) { places[$0] } }
    }
    branching = steps.compactMap { step in
      let condition = placed(step.page.when)
      let hanging = step.items.compactMap { index in
        placed(items[index].when).map { (place: index, condition: $0) }
      }
      guard condition != nil || !hanging.isEmpty else { return nil }
      return Branching(step: step, condition: condition, items: hanging)
    }
    byID = Dictionary(
      steps.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  /// The step with a name.
  public func step(_ id: String) -> Step? { byID[id].map { all[$0] } }

  /// The way through the steps with some answers.
  ///
  /// - Complexity: linear in the questions that depend on others; whoever asks it more than one thing keeps it.
  public func way(_ answers: Answers) -> Way { Way(self, answers) }

  /// A step that depends on answers, as a whole or with some of its questions.
  struct Branching: Sendable {
    let step: Step
    /// When it is shown at all; `nil` if always.
    let condition: PlacedCondition?
    /// The places of the questions that depend on answers, each with when it is asked.
    let items: [(place: Int, condition: PlacedCondition)]
  }
}
