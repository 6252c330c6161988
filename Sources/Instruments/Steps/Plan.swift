/// What is shown and what is asked, given some answers.
///
/// Worked out in one pass, because a condition only looks back.
struct Plan {
  /// For each item, whether its step shows it.
  private(set) var visible: [Bool]

  /// For each item, whether its condition holds with the answers as they are.
  private(set) var asked: [Bool]

  /// For each step, whether it is shown.
  private(set) var shown: [Bool]

  init(_ steps: Steps, _ answers: Answers) {
    var visible = [Bool](repeating: true, count: steps.items.count)
    var asked = visible
    shown = [Bool](repeating: true, count: steps.all.count)
    // The answer to a question that is not asked does not count.
    func answer(_ place: Int) -> AnswerValue? {
      asked[place] ? answers[steps.items[place].name] : nil
    }
    for branching in steps.branching {
      let step = branching.step
      // Only what is shown on the page can still change under one's eyes.
      func isOpen(_ place: Int) -> Bool { step.items.contains(place) && visible[place] }
      let isOff = branching.condition.map { !$0.holds(answer) } ?? false
      if isOff {
        for place in step.items { (asked[place], visible[place]) = (false, false) }
      } else {
        for (place, condition) in branching.items {
          let isShown = condition.holds(answer, whatever: isOpen) ?? true
          (asked[place], visible[place]) = (condition.holds(answer), isShown)
        }
      }
      shown[step.index] = !isOff && (step.items.isEmpty || visible[step.items].contains(true))
    }
    (self.visible, self.asked) = (visible, asked)
  }
}
