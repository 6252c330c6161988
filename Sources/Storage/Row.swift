/// One row of a result, valid only while the closure that received it runs.
///
/// Columns are counted from 0. A column that is null reads as 0 or empty unless asked for with the
/// optional forms.
public protocol Row {
  /// Whether the column is null.
  func isNull(_ column: Int) -> Bool
  /// The column as a whole number.
  func integer(_ column: Int) -> Int
  /// The column as a double.
  func double(_ column: Int) -> Double
  /// The column as text.
  func text(_ column: Int) -> String
}

extension Row {
  /// The column as text, or `nil` if it is null.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
  /// The column as a whole number, or `nil` if it is null.
  public func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
}
