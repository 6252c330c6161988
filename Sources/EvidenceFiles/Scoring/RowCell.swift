/// What one cell of a table says as an answer, as far as scoring needs it.
struct RowCell {
  /// The number, or the value of the option chosen; NaN when there is none.
  var number = Double.nan
  /// What it adds to a count of kinds: 1 for a number above zero, a tick or a yes; the options ticked.
  var count = 0.0
  /// Which option was chosen, from 0; -1 for none.
  var option = -1
  /// Whether it says that the questions beside it were answered too, a blank meaning "none".
  var begins = false
  /// Whether it is a yes, which begins only a count that it is part of.
  var isYes = false
  /// Whether there is an answer but no amount: a tick, an option, "prefer not to say".
  var isUnknownAmount = false

  /// Not answered.
  static let blank = RowCell()
  /// "Prefer not to say".
  static let preferNotToSay = RowCell(isUnknownAmount: true)
  /// A mark in place of a number.
  static let ticked = RowCell(count: 1, begins: true, isUnknownAmount: true)

  /// A number.
  static func number(_ number: Double) -> RowCell {
    RowCell(number: number, count: number > 0 ? 1 : 0, begins: true)
  }
}
