/// The way through the steps of a questionnaire with some answers: what is shown, and what is asked.
///
/// It depends on the answers alone, so a person can go back, leave, return or change an answer at any time.
/// Going forward always comes to an end, because the steps never change their order. What is shown is worked
/// out once, when the way is made: ``Steps/way(_:)``.
public struct Way: Sendable {
  let steps: Steps
  private let plan: Plan

  init(_ steps: Steps, _ answers: Answers) {
    self.steps = steps
    plan = Plan(steps, answers)
  }

  /// The steps to show, in order.
  public var shown: [Step] { steps.all.filter(isShown) }

  /// The first step to show.
  public var first: Step? { steps.all.first(where: isShown) }

  /// The step to show after another; `nil` after the last.
  public func next(after step: Step) -> Step? {
    steps.all[(step.index + 1)...].first(where: isShown)
  }

  /// The step to go back to; `nil` before the first.
  public func previous(before step: Step) -> Step? {
    steps.all[..<step.index].last(where: isShown)
  }

  /// How far a step is along the way.
  public func progress(of step: Step) -> Progress {
    let before = steps.all[..<step.index].count(where: isShown)
    let after = steps.all[(step.index + 1)...].count(where: isShown)
    return Progress(step: before + 1, of: before + 1 + after)
  }

  /// For each item of the questionnaire, whether it is asked.
  ///
  /// The answer to an item that is not asked counts as not given: it is kept, but not scored.
  public var asked: [Bool] { plan.asked }

  /// The blocks of a step that are shown, without the questions that are not.
  ///
  /// A question that hangs on an answer of the same page is shown: without script the page could
  /// not bring it up in time. The page can fold it away by its ``Item/when``.
  public func blocks(of step: Step) -> [Block] {
    guard plan.visible[step.items].contains(false) else { return step.page.blocks }
    let names = Set(items(of: step).map(\.name))
    return step.page.blocks.compactMap { $0.keeping(names) }
  }

  /// The items of a step that are shown.
  public func items(of step: Step) -> [Item] {
    step.items.filter { plan.visible[$0] }.map { steps.items[$0] }
  }

  private func isShown(_ step: Step) -> Bool { plan.shown[step.index] }
}
