internal import Instruments

extension Schema {
  /// Answers to questions, under the names of their form fields; each can be left out.
  static func answers(to items: [Item], _ about: String? = nil) -> Schema {
    Schema(.object(items.map { Member($0.name, Schema($0), optional: true) }), about)
  }

  /// What can be answered to a question, from its definition; its wording stands in the questionnaire,
  /// beside whose it is.
  private init(_ item: Item) {
    var kinds: [Schema] =
      switch item.kind {
      case .choice(let scale), .yesNo(let scale): [Schema(.choice(scale.options.map(\.code)))]
      case .choices(let scale): [Schema(.list(Schema(.choice(scale.options.map(\.code)))))]
      case .number(let rule): [Schema(.whole(rule.min...rule.max))]
      case .text(let rule): [Schema(.text(1...rule.max))]
      }
    if item.preferNotToSay != nil {
      kinds.append(Schema(.choice([AnswerValue.preferNotToSayCode])))
    }
    self.init(kinds.count == 1 ? kinds[0].kind : .either(kinds))
  }
}
