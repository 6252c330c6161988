internal import Instruments

extension Questionnaire {
  /// The first step with something that is asked and cannot be understood; `nil` if there is none.
  ///
  /// What stands in a question that is no longer asked is kept and stops nobody.
  func firstStepToMend(_ checked: Checked) -> Step? {
    guard !checked.problems.isEmpty else { return nil }
    let asked = zip(items, steps.way(checked.answers).asked).filter(\.1).map(\.0.name)
    let names = Set(checked.problems.map(\.item.name)).intersection(asked)
    return steps.all.first { step in step.page.items.contains { names.contains($0.name) } }
  }
}
