/// The answers to one questionnaire, each in its question's place.
///
/// What ``Answers`` holds by name, laid out for whoever has to look at a hundred thousand logs: nothing is
/// searched for. A sheet belongs to the questionnaire it was made for; its places are those of
/// ``Questionnaire/items``.
public struct AnswerSheet: Hashable, Sendable {
  /// The answer in each place; `nil` where the question was skipped.
  public var values: [AnswerValue?]

  /// An empty sheet of a questionnaire.
  public init(of questionnaire: Questionnaire) {
    values = Array(repeating: nil, count: questionnaire.items.count)
  }

  /// The sheet of answers that are known by name; those of other questionnaires are left out.
  public init(_ answers: Answers, of questionnaire: Questionnaire) {
    values = questionnaire.items.map { answers[$0.name] }
  }

  /// Takes every answer away.
  public mutating func clear() {
    for place in values.indices { values[place] = nil }
  }
}
