internal import Instruments
internal import Wording

// Branches without a script: where a question stands on a page before it is known whether it is asked, the
// page says when it is.
extension Questionnaire {
  /// The sentence that says when the questions of a step are asked; `nil` if they always are.
  func condition(of step: Step, _ words: Words) -> String? {
    step.page.when.map { sentence($0, on: nil, words) }
  }

  /// The sentence for each question that is not always asked, by field name, for a page with all of them.
  func conditions(_ words: Words) -> [String: String] {
    var sentences: [String: String] = [:]
    for step in steps.all {
      for item in step.page.items {
        if let condition = item.when { sentences[item.name] = sentence(condition, on: step, words) }
      }
    }
    return sentences
  }

  /// The sentence for each question of a step that hangs on an answer of the same step.
  ///
  /// What hangs on an earlier step is shown only where it is asked, and needs no words.
  func openConditions(on step: Step, _ words: Words) -> [String: String] {
    let asked = items[step.items]
    guard asked.contains(where: { $0.when != nil }) else { return [:] }
    let here = Set(asked.map(\.name))
    var sentences: [String: String] = [:]
    for item in asked {
      if let condition = item.when, !condition.items.isDisjoint(with: here) {
        sentences[item.name] = sentence(condition, on: step, words)
      }
    }
    return sentences
  }

  private func sentence(_ condition: Condition, on step: Step?, _ words: Words) -> String {
    if case .not(let part) = condition {
      words[.conditionUnless, ["condition": clause(part, on: step, words)]]
    } else {
      words[.conditionOnly, ["condition": clause(condition, on: step, words)]]
    }
  }

  /// The condition as a part of a sentence, such as: you chose “Volunteering”.
  private func clause(_ condition: Condition, on step: Step?, _ words: Words) -> String {
    switch condition {
    case .isOneOf(let name, let codes):
      let options = codes.map { code in
        words[.conditionQuoted, ["text": option(code, of: name, words)]]
      }
      .joined(separator: words[.conditionOr])
      let isHere = step?.page.items.contains { $0.name == name } ?? false
      return isHere
        ? words[.conditionChosenHere, ["options": options]]
        : words[.conditionChosen, ["options": options, "question": question(name, words)]]
    case .atLeast(let name, let number):
      return words[
        .conditionAtLeast, ["question": question(name, words), "number": String(number)]]
    case .answered(let name):
      return words[.conditionAnswered, ["question": question(name, words)]]
    case .all(let parts):
      return parts.map { clause($0, on: step, words) }.joined(separator: words[.conditionAnd])
    case .any(let parts):
      return parts.map { clause($0, on: step, words) }.joined(separator: words[.conditionOr])
    case .not(let part):
      return words[.conditionNot, ["condition": clause(part, on: step, words)]]
    }
  }

  private func question(_ name: String, _ words: Words) -> String {
    item(name)?.text[words.language] ?? name
  }

  private func option(_ code: String, of name: String, _ words: Words) -> String {
    guard let item = item(name) else { return code }
    if code == AnswerValue.preferNotToSayCode, let text = item.preferNotToSay {
      return text[words.language]
    }
    return item.scale?.option(code)?.text[words.language] ?? code
  }
}
