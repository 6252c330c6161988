/// What is wrong with a table, and where.
public struct TableError: Error, Equatable, CustomStringConvertible {
  /// The file's name as the person gave it.
  public var file: String
  /// The row, the heading being row 1; nil when the whole file is meant.
  public var row: Int?
  /// The column's name.
  public var column: String?
  /// What is wrong and what would be right.
  public var problem: String

  /// An error.
  ///
  /// - Parameters:
  ///   - file: The file's name as the person gave it.
  ///   - row: The row, the heading being row 1.
  ///   - column: The column's name.
  ///   - problem: What is wrong and what would be right.
  public init(file: String, row: Int? = nil, column: String? = nil, problem: String) {
    self.file = file
    self.row = row
    self.column = column
    self.problem = problem
  }

  /// One line: file, row, column and what is wrong.
  public var description: String {
    var place = file
    if let row { place += ", row \(row)" }
    if let column { place += ", column \(column)" }
    return "\(place): \(problem)"
  }
}
