import Instruments

extension Item {
  /// An answer that this question can have.
  func anyAnswer(_ random: inout SeededGenerator) -> AnswerValue {
    if preferNotToSay != nil, random.once(in: 5) { return .preferNotToSay }
    switch kind {
    case .choice(let scale), .yesNo(let scale):
      return .choice(random.pick(scale.options).code)
    case .choices(let scale):
      let exclusive = scale.options.filter(\.isExclusive)
      if !exclusive.isEmpty, random.once(in: 4) { return .choices([exclusive[0].code]) }
      let codes = scale.options.filter { !$0.isExclusive && random.once(in: 2) }.map(\.code)
      return .choices(codes)
    case .number(let rule):
      if rule.allowsTick, random.once(in: 4) { return .ticked }
      return .number(Int.random(in: rule.min...rule.max, using: &random))
    case .text(let rule):
      let letters = Array("ab &=+%\"<\n\tüچ3😀-")
      let length = Int.random(in: 0..<min(rule.max, 30), using: &random)
      return .text("x" + String((0..<length).map { _ in random.pick(letters) }))
    }
  }
}

extension Questionnaire {
  /// Answers that a person could have given, about half of the questions skipped.
  func anyAnswers(_ random: inout SeededGenerator) -> Answers {
    var answers = Answers()
    for item in items.shuffled(using: &random) where random.once(in: 2) {
      answers[item.name] = item.anyAnswer(&random)
    }
    return answers
  }

  /// Fields as careless or hostile people and programs send them.
  func anyFields(_ random: inout SeededGenerator) -> [FieldPair] {
    let junk = [
      "", " ", "3", " 4 ", "٣", "2 times", "-1", "99999999999999999999", "1.5", "yes", "no",
      "ticked", "prefer-not", "informal", "<b>", "\u{0}", "a\r\nb",
      String(repeating: "x", count: 3_000),
    ]
    var fields: [FieldPair] = []
    for item in items {
      for _ in 0..<random.pick([0, 1, 1, 1, 2]) {
        let code = item.scale.map { random.pick($0.options).code }
        fields.append(
          (item.name, random.once(in: 2) ? code ?? random.pick(junk) : random.pick(junk)))
      }
    }
    fields.append(("of.another.form", random.pick(junk)))
    return fields.shuffled(using: &random)
  }
}
