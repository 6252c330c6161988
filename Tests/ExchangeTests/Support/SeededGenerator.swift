import Instruments

/// A small generator of repeatable randomness: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in `chance` times.
  mutating func once(in chance: Int) -> Bool { Int.random(in: 0..<chance, using: &self) == 0 }

  /// One of the elements, which must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

extension Questionnaire {
  /// Answers that a person could have given and sent: a part of the questions skipped, and none answered
  /// that earlier answers lead past.
  func anyAnswers(_ random: inout SeededGenerator) -> Answers {
    var sheet = AnswerSheet(of: self)
    for (place, item) in items.enumerated() where !random.once(in: 4) {
      sheet.values[place] = item.anyAnswer(&random)
    }
    eachNotAsked(answer: { sheet.values[$0] }) { sheet.values[$0] = nil }
    var answers = Answers()
    for (item, value) in zip(items, sheet.values) { answers[item.name] = value }
    return answers
  }
}

extension Item {
  fileprivate func anyAnswer(_ random: inout SeededGenerator) -> AnswerValue {
    if preferNotToSay != nil, random.once(in: 5) { return .preferNotToSay }
    switch kind {
    case .choice(let scale), .yesNo(let scale): return .choice(random.pick(scale.options).code)
    case .choices(let scale):
      let codes = scale.options.filter { !$0.isExclusive && random.once(in: 2) }.map(\.code)
      return .choices(codes.isEmpty ? [scale.options[0].code] : codes)
    case .number(let rule):
      if rule.allowsTick, random.once(in: 4) { return .ticked }
      return .number(Int.random(in: rule.min...rule.max, using: &random))
    case .text(let rule):
      let words = [
        "skipped", "ticked", "=1+1", "-5", "'tis", "\"quoted\", twice", "two\nlines", " a ", "سلام",
        "a&b=c;d", "+44", "@home", "100%",
      ]
      return .text(String(random.pick(words).prefix(rule.max)))
    }
  }
}
