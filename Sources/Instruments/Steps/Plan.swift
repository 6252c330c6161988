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
    visible = [Bool](repeating: true, count: steps.items.count)
    asked = visible
    shown = [Bool](repeating: true, count: steps.all.count)
    // Questions that are not asked, whose answers do not count, and questions that are not shown.
    var void: Set<String> = []
    var hidden: Set<String> = []
    func look(_ name: String) -> Condition.Known {
      .value(void.contains(name) ? nil : answers[name])
    }
    for step in steps.all {
      let isOff = step.page.when.map { $0.holds(look) == false } ?? false
      for index in step.items where isOff || steps.items[index].when != nil {
        let item = steps.items[index]
        if let condition = item.when, !isOff {
          asked[index] = condition.holds(look) ?? false
          visible[index] =
            condition.holds { name in
              let isOnPage = steps.items[step.items].contains { $0.name == name }
              return isOnPage && !hidden.contains(name) ? .open : look(name)
            } ?? true
        } else {
          asked[index] = false
          visible[index] = false
        }
        if !asked[index] { void.insert(item.name) }
        if !visible[index] { hidden.insert(item.name) }
      }
      shown[step.index] = !isOff && (step.items.isEmpty || visible[step.items].contains(true))
    }
  }
}
