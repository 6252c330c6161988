import Instruments
import TestSupport
import Testing
import Wording

/// A questionnaire with branches of chance, and answers to it.
enum RandomForm {
  static func questionnaire(_ chance: inout SeededGenerator) throws -> Questionnaire {
    var earlier: [(id: String, isNumber: Bool)] = []
    var pages: [String] = []
    for page in 0..<Int.random(in: 1...5, using: &chance) {
      let when = chance.once(in: 2) ? condition(earlier, 3, &chance) : nil
      var items: [String] = []
      for number in 0..<Int.random(in: 1...4, using: &chance) {
        let id = "q\(page)_\(number)"
        let branch = chance.once(in: 2) ? condition(earlier, 3, &chance) : nil
        let isNumber = chance.once(in: 3)
        let kind =
          isNumber
          ? #""kind": "number", "min": 0, "max": 9"#
          : #""kind": "\#(chance.once(in: 2) ? "choice" : "choices")", "scale": "abc""#
        items.append(
          #"{"id": "\#(id)", \#(kind), "text": "Q"\#(branch.map { #", "when": \#($0)"# } ?? "")}"#)
        earlier.append((id, isNumber))
      }
      pages.append(
        #"{"id": "p\#(page)", "title": "P", \#(when.map { #""when": \#($0), "# } ?? "")"items": [\#(items.joined(separator: ","))]}"#
      )
    }
    let options = ["a", "b", "c"].map { #"{"code": "\#($0)", "text": "\#($0)"}"# }
    let file = """
      {"id": "demo", "version": 1, "languages": {"en": {"status": "reviewed"}}, "title": "Demo",
       "introduction": "A demo.", "scales": {"abc": [\(options.joined(separator: ","))]},
       "pages": [\(pages.joined(separator: ","))], "sources": ["none"],
       "rights": {"instrument": "Demo", "owner": "Us", "terms": "Free", "wording": "working"}}
      """
    let result = InstrumentChecker.check(Array(file.utf8))
    #expect(result.problems.isEmpty, "\(file)")
    return Questionnaire(
      id: "demo", title: "Demo", instruments: [try #require(result.instrument, "\(file)")])
  }

  private static func condition(
    _ items: [(id: String, isNumber: Bool)], _ depth: Int, _ chance: inout SeededGenerator
  ) -> String? {
    guard let item = items.randomElement(using: &chance) else { return nil }
    func inner() -> String { condition(items, depth - 1, &chance) ?? "" }
    switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &chance) {
    case 0, 1:
      if item.isNumber {
        return #"{"item": "\#(item.id)", "at_least": \#(Int.random(in: 1...9, using: &chance))}"#
      }
      let codes = ["a", "b", "c"].shuffled(using: &chance).prefix(
        .random(in: 1...2, using: &chance))
      return
        #"{"item": "\#(item.id)", "is": [\#(codes.map { "\"\($0)\"" }.joined(separator: ","))]}"#
    case 2: return #"{"item": "\#(item.id)", "answered": \#(chance.once(in: 2))}"#
    case 3: return #"{"not": \#(inner())}"#
    case 4: return #"{"all": [\#(inner()), \#(inner())]}"#
    default: return #"{"any": [\#(inner()), \#(inner())]}"#
    }
  }

  static func answers(_ questionnaire: Questionnaire, _ chance: inout SeededGenerator) -> Answers {
    var answers = Answers()
    for item in questionnaire.items where !chance.once(in: 3) {
      switch item.kind {
      case .number(let rule):
        answers[item.name] = .number(.random(in: rule.min...rule.max, using: &chance))
      case .choice(let scale), .yesNo(let scale):
        answers[item.name] = scale.options.randomElement(using: &chance).map { .choice($0.code) }
      case .choices(let scale):
        answers[item.name] = .choices(
          scale.options.filter { _ in chance.once(in: 2) }.map(\.code))
      case .text: answers[item.name] = .text("x")
      }
    }
    return answers
  }
}
