/// When a question or a page is shown, said of answers to earlier questions.
///
/// A question that is not asked or not answered makes each of the plain conditions false. Names are
/// full field names, `instrument.item`.
public indirect enum Condition: Hashable, Sendable {
  /// One of these options was chosen.
  case isOneOf(item: String, codes: [String])

  /// The number is at least this.
  case atLeast(item: String, number: Int)

  /// There is an answer of any kind.
  case answered(item: String)

  /// All hold.
  case all([Condition])

  /// At least one holds.
  case any([Condition])

  /// It does not hold.
  case not(Condition)
}
