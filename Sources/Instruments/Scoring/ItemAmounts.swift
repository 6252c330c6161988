/// How much of single things a log tells of, such as the nights in hospital: one number for each item.
///
/// A blank counts as zero where a measure of the questionnaire says so: once one of the questions that it
/// goes by was answered (``ScoringRule/amount(items:among:)``). A tick or an answer that was not given leaves
/// the amount unknown.
public struct ItemAmounts: Sendable {
  /// The field names of the questions that decide the amounts; no other answer changes any.
  public let questions: [String]
  /// The places of those questions, in their order.
  private let places: [Int]
  private let questionnaire: Questionnaire
  private let sheet: ScoreSheet

  /// Counts some items of a questionnaire.
  ///
  /// - Parameters:
  ///   - items: Field names. One that the questionnaire does not ask, or that no amount counts, is always
  ///     unknown.
  ///   - questionnaire: The version of the log.
  public init(of items: [String], in questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let rules = items.map { item in
      let measure = questionnaire.measures.first { measure in
        if case .amount(let counted, _) = measure.rule { counted.contains(item) } else { false }
      }
      guard case .amount(_, let among)? = measure?.rule,
        questionnaire.position(of: item) != nil
      else { return ScoringRule.amount(items: [], among: []) }
      return .amount(items: [item], among: among)
    }
    sheet = ScoreSheet(rules, items: questionnaire.items, place: questionnaire.position)
    let counted = rules.flatMap { rule in
      if case .amount(let items, let among) = rule { items + among } else { [] as [String] }
    }
    places = questionnaire.gates.places(
      deciding: Set(counted.compactMap(questionnaire.position))
    ).sorted()
    questions = places.map { questionnaire.items[$0].name }
  }

  /// The amount of each item, in their order; `nil` where it is not known.
  public func amounts(_ answers: Answers) -> [Double?] {
    var counted = AnswerSheet(of: questionnaire).values
    for (place, name) in zip(places, questions) { counted[place] = answers[name] }
    questionnaire.gates.run(answer: { counted[$0] }, close: { counted[$0] = nil })
    return sheet.scores(counted)
  }
}

extension InstrumentLibrary {
  /// The field names of everything that an amount of some version counts.
  public var countedItems: Set<String> {
    Set(
      instruments.values.flatMap(\.measures).flatMap { measure in
        if case .amount(let items, _) = measure.rule { items } else { [] as [String] }
      })
  }
}
