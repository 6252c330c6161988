internal import Design
internal import Instruments
internal import Wording

extension AnswerScale {
  /// The options as choices of a field.
  func choices(in language: Language) -> [Choice] {
    options.map { Choice($0.code, $0.text[language]) }
  }
}
