/// Which logs are read: those with some values in a column, or all but those.
public struct RowFilter: Sendable, Equatable {
  /// The column.
  public var column: String
  /// The values, as written.
  public var values: [String]
  /// Whether logs with these values are kept, and not those without.
  public var keeps: Bool

  /// A filter of logs.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - values: The values, as written.
  ///   - keeps: Whether logs with these values are kept, and not those without.
  public init(column: String, values: [String], keeps: Bool) {
    self.column = column
    self.values = values
    self.keeps = keeps
  }

  /// Whether a log with a field passes.
  func passes(_ field: Bytes) -> Bool {
    values.contains { $0.utf8.elementsEqual(field) } == keeps
  }
}
