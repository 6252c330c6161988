/// What is wrong with something a person typed or chose.
public enum Problem: Sendable, Hashable {
  /// Nothing was given and something is needed.
  case missing
  /// Not a number, written in digits.
  case notANumber
  /// A number, but not a whole one.
  case notWhole
  /// Less than the least that makes sense.
  case tooSmall(minimum: Int)
  /// More than the most that makes sense.
  case tooLarge(maximum: Int)
  /// Not one of the choices that were offered.
  case notAChoice
  /// More choices than are allowed.
  case tooMany(maximum: Int)
  /// A longer text than is kept.
  case tooLong(maximum: Int)
  /// Not a day of the calendar.
  case notADay
  /// A day that has not come yet.
  case inTheFuture
  /// A day before the first that makes sense.
  case tooLongAgo(earliest: String)
}

/// A problem with one field of a form.
public struct FieldProblem: Sendable, Hashable {
  /// The name of the field.
  public let field: String
  /// What is wrong.
  public let problem: Problem

  /// A problem with a field.
  public init(_ field: String, _ problem: Problem) {
    self.field = field
    self.problem = problem
  }
}
