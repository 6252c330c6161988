internal import Instruments
internal import Wording

/// What a sheet is drawn with: empty boxes for paper, or fields to type what stands on one.
///
/// Both are drawn by the same few components, so that the page on which a sheet is typed in looks like the
/// sheet, question by question.
enum SheetInk: Sendable {
  /// Empty boxes.
  case paper(Words)
  /// Fields with what was typed.
  case keys(QuestionState)

  /// The words around the questions, in the language of the sheet.
  var words: Words {
    switch self {
    case .paper(let words): words
    case .keys(let state): state.words
    }
  }

  var language: Language { words.language }

  /// What was typed, on the page where it is.
  var state: QuestionState? {
    if case .keys(let state) = self { state } else { nil }
  }
}
