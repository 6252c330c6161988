internal import Instruments

/// The mark that stands for a tick in place of a number, where a person sees or types it.
///
/// On paper some people tick instead of writing how many times. The answer is kept as a tick and never
/// turned into a number; in a field it shows as this mark, in every language.
enum Tick {
  /// The mark.
  static let mark = "✓"

  /// What was typed, with the mark read as a tick in the questions that can hold one.
  static func read(_ typed: [FieldPair], for items: [Item]) -> [FieldPair] {
    let names = Set(items.filter(\.allowsTick).map(\.name))
    return typed.map { field in
      names.contains(field.name) && field.value.filter({ !$0.isWhitespace }) == mark
        ? (field.name, AnswerValue.tickedCode) : field
    }
  }

  /// What was typed as fields show it.
  static func shown(_ typed: Draft, in questionnaire: Questionnaire) -> Draft {
    let names = Set(questionnaire.items.filter(\.allowsTick).map(\.name))
    return Draft(
      typed.fields.map { field in
        names.contains(field.name) && field.value == AnswerValue.tickedCode
          ? (field.name, mark) : field
      })
  }
}

extension Item {
  fileprivate var allowsTick: Bool {
    if case .number(let rule) = kind { rule.allowsTick } else { false }
  }
}
