internal import Instruments
internal import LineJSON

extension FHIRForm {
  /// An option of a question as a coding.
  ///
  /// "Prefer not to say" is an answer like the others, with one code for every question.
  func coding(_ code: String, of item: Item?) -> JSON {
    guard let item, let scale = item.scale else { return ["code": .text(code)] }
    if code == AnswerValue.preferNotToSayCode {
      return .members([
        "system": .text(names.commonAnswers), "code": .text(code),
        "display": item.preferNotToSay.map(text),
      ])
    }
    return .members([
      "system": .text(names.codes(of: scale, in: item)), "code": .text(code),
      "display": scale.option(code).map { text($0.text) },
    ])
  }
}
