extension Questionnaire {
  /// The fields of a draft that are none of this questionnaire's questions, in name order: answers
  /// given in another version, or to questions that are asked no longer.
  public func strays(in draft: Draft) -> [String] {
    var names: [String] = []
    draft.forEach { name, _ in if position(of: name) == nil { names.append(name) } }
    return names
  }

  /// What a log keeps of a draft, in name order: each answer as it was understood, and as it was typed
  /// whatever is not an answer here, so that nothing anybody typed is lost.
  ///
  /// ``decode(_:)`` gives the answers back, and passes over the rest. So a mark that only paper can hold
  /// is not kept where it came by a screen: it would come back as an answer.
  public func kept(of draft: Draft, _ answers: Answers) -> [FieldPair] {
    var kept = Draft(answers)
    draft.forEach { name, values in
      guard answers[name] == nil, values.contains(where: Self.hasContent) else { return }
      if let item = item(name), case .answer = item.read(values, mode: .paper) { return }
      for value in values { kept.append((name, value)) }
    }
    return kept.fields
  }

  private static func hasContent(_ value: String) -> Bool { value.contains { !$0.isWhitespace } }
}
