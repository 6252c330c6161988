internal import Instruments
internal import Wording

extension Checked {
  /// The sentence for each of these questions that needs another look, by field name.
  func sentences(for items: [Item], _ words: Words) -> [String: String] {
    guard !problems.isEmpty else { return [:] }
    let names = Set(items.map(\.name))
    var sentences: [String: String] = [:]
    for problem in problems where names.contains(problem.item.name) {
      sentences[problem.item.name] = problem.problem.sentence(words)
    }
    return sentences
  }
}
