/// Why what was typed for a question cannot be taken as an answer.
///
/// It says what was expected; the words are put to it where the page is made.
public enum ItemProblem: Hashable, Sendable {
  /// A number was asked, and this is not one.
  case notANumber

  /// A whole number was asked, and this has a fraction.
  case notWhole

  /// The number is smaller than can be.
  case tooSmall(min: Int)

  /// The number is larger than is believable.
  case tooLarge(max: Int)

  /// None of the options has this code.
  case notAChoice

  /// The text has more Unicode scalars than there is room for.
  case tooLong(max: Int)

  /// Two answers were given where only one can be taken.
  case twoAnswers

  /// A mark in place of a number, which only a paper sheet can hold.
  case tickOnlyOnPaper

  /// The question has to be answered and was not.
  case required
}
