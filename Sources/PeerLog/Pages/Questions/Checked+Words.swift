public import Instruments
public import Wording

extension Checked {
  /// The sentence for each of these questions that needs another look, by field name.
  public func sentences(for items: [Item], _ typed: Draft, _ words: Words) -> [String: String] {
    guard !problems.isEmpty else { return [:] }
    let names = Set(items.map(\.name))
    var sentences: [String: String] = [:]
    for problem in problems where names.contains(problem.item.name) {
      let item = problem.item
      sentences[item.name] = problem.problem.sentence(
        words, typed: item.written(typed[item.name], words))
    }
    return sentences
  }
}

extension Item {
  /// Typed values as a person reads them, such as: “Yes” and “No”.
  fileprivate func written(_ values: [String], _ words: Words) -> String {
    values.map { value in
      let text =
        value == AnswerValue.preferNotToSayCode
        ? preferNotToSay?[words.language] : scale?.option(value)?.text[words.language]
      return words[.conditionQuoted, ["text": text ?? value]]
    }.joined(separator: words[.conditionAnd])
  }
}
