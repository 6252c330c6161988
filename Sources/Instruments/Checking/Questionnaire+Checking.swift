extension Questionnaire {
  /// What a draft says, and what cannot be understood of it.
  ///
  /// Fields that the questionnaire does not have are passed over here and stay in the draft. Items
  /// in `required` that must be answered, are asked and were not answered are problems too.
  ///
  /// - Complexity: linear in the fields typed; no parsing of definitions, one look-up a field.
  public func check(
    _ draft: Draft, mode: EntryMode = .online, required: [Item] = []
  ) -> Checked {
    var checked = Checked()
    draft.forEach { name, values in
      guard let position = position(of: name) else { return }
      let item = items[position]
      switch item.read(values, mode: mode) {
      case .blank: break
      case .answer(let answer): checked.answers[name] = answer
      case .problem(let problem):
        checked.problems.append(.init(item: item, problem: problem, position: position))
      }
    }
    addRequired(required, to: &checked)
    if checked.problems.count > 1 { checked.problems.sort { $0.position < $1.position } }
    return checked
  }

  /// The answers that stored fields stand for; the reverse of ``Answers/encode()``.
  public func decode(_ fields: [FieldPair]) -> Answers {
    check(Draft(fields), mode: .paper).answers
  }

  private func addRequired(_ required: [Item], to checked: inout Checked) {
    let missing = required.filter { item in
      item.isRequired && checked.answers[item.name] == nil && checked[item.name] == nil
    }
    guard !missing.isEmpty else { return }
    let asked = steps.way(checked.answers).asked
    for item in missing {
      guard let position = position(of: item.name), asked[position] else { continue }
      checked.problems.append(.init(item: item, problem: .required, position: position))
    }
  }
}
