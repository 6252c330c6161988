/// The steps of a questionnaire and the way through them.
///
/// Which steps are shown depends on the answers alone, so a person can go back, leave, return or
/// change an answer at any time. Going forward always comes to an end, because the steps never
/// change their order.
public struct Steps: Sendable {
  /// Every step, shown or not.
  public let all: [Step]

  let items: [Item]
  private let hasBranches: Bool
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
    hasBranches = steps.contains { $0.page.when != nil } || items.contains { $0.when != nil }
    byID = Dictionary(
      steps.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  /// The step with a name.
  public func step(_ id: String) -> Step? { byID[id].map { all[$0] } }

  /// The first step to show.
  public func first(_ answers: Answers) -> Step? { next(from: 0, answers) }

  /// The step to show after another; `nil` after the last.
  public func next(after step: Step, _ answers: Answers) -> Step? {
    next(from: step.index + 1, answers)
  }

  /// The step to go back to; `nil` before the first.
  public func previous(before step: Step, _ answers: Answers) -> Step? {
    guard hasBranches else { return step.index > 0 ? all[step.index - 1] : nil }
    let plan = plan(answers)
    return all[..<step.index].last { plan.shown[$0.index] }
  }

  /// The steps to show, in order.
  public func shown(_ answers: Answers) -> [Step] {
    guard hasBranches else { return all }
    let plan = plan(answers)
    return all.filter { plan.shown[$0.index] }
  }

  /// How far a step is along the way.
  public func progress(of step: Step, _ answers: Answers) -> Progress {
    guard hasBranches else { return Progress(step: step.index + 1, of: all.count) }
    let plan = plan(answers)
    let before = all[..<step.index].count { plan.shown[$0.index] }
    let after = all[(step.index + 1)...].count { plan.shown[$0.index] }
    return Progress(step: before + 1, of: before + 1 + after)
  }

  /// Where to go on: the step after the last one with something typed, or that step if it is the last.
  public func resume(_ draft: Draft, _ answers: Answers) -> Step? {
    let shown = shown(answers)
    guard
      let last = shown.lastIndex(where: { step in
        items[step.items].contains { !draft[$0.name].isEmpty }
      })
    else { return shown.first }
    return shown[min(last + 1, shown.count - 1)]
  }

  private func next(from index: Int, _ answers: Answers) -> Step? {
    guard index < all.count else { return nil }
    guard hasBranches else { return all[index] }
    let plan = plan(answers)
    return all[index...].first { plan.shown[$0.index] }
  }

  /// What to show and what is asked, for some answers.
  private func plan(_ answers: Answers) -> Plan { Plan(self, answers) }

  /// For each item of the questionnaire, whether it is asked, given the answers.
  ///
  /// The answer to an item that is not asked counts as not given: it is kept, but not scored.
  public func asked(_ answers: Answers) -> [Bool] {
    hasBranches ? plan(answers).asked : [Bool](repeating: true, count: items.count)
  }

  /// The blocks of a step that are shown, without the questions that are not.
  ///
  /// A question that hangs on an answer of the same page is shown: without script the page could
  /// not bring it up in time. The page can fold it away by its ``Item/when``.
  public func blocks(of step: Step, _ answers: Answers) -> [Block] {
    guard hasBranches else { return step.page.blocks }
    let visible = plan(answers).visible
    let names = Set(step.items.filter { visible[$0] }.map { items[$0].name })
    return step.page.blocks.compactMap { $0.keeping(names) }
  }

  /// The items of a step that are shown.
  public func items(of step: Step, _ answers: Answers) -> [Item] {
    guard hasBranches else { return Array(items[step.items]) }
    let visible = plan(answers).visible
    return step.items.filter { visible[$0] }.map { items[$0] }
  }
}
