internal import Instruments
internal import Wording

/// What the questions of a page show beside their own words.
struct QuestionState: Sendable {
  /// The words around them.
  let words: Words
  /// What was typed so far, understood or not.
  let typed: Draft
  /// The sentence for each field that needs another look.
  let errors: [String: String]
  /// The sentence for each question that may not be asked, which says when it is.
  var conditions: [String: String] = [:]

  /// The language of the words.
  var language: Language { words.language }

  /// What was typed into a line; if that was more than one thing, all of it, so that nothing is lost.
  func value(_ name: String) -> String {
    typed[name].filter { $0 != AnswerValue.preferNotToSayCode }.joined(separator: ", ")
  }

  /// The option that was chosen; none if there were several, because the choice is the person's.
  func chosen(_ name: String) -> String? {
    let values = Set(typed[name])
    return values.count == 1 ? values.first : nil
  }

  /// Whether "prefer not to say" was chosen.
  func isRefused(_ name: String) -> Bool {
    typed[name].contains(AnswerValue.preferNotToSayCode)
  }

  /// The line that helps to answer, and when the question is asked.
  func hint(_ item: Item) -> String? {
    let lines = [conditions[item.name], item.help?[language]].compactMap { $0 }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}
