internal import EvidenceFiles

/// One row of a file under way, and what is wrong with it; its cells are valid while it is read.
struct ImportedRow {
  /// The line of the file.
  let row: Int
  private let cells: [Bytes]
  private let columns: ImportColumns?
  private(set) var problems: [ImportProblem] = []

  init(row: Int, cells: [Bytes] = [], columns: ImportColumns? = nil) {
    (self.row, self.cells, self.columns) = (row, cells, columns)
  }

  mutating func add(_ column: String, _ value: String, _ reason: String) {
    problems.append(ImportProblem(row: row, column: column, value: value, reason: reason))
  }

  /// The bytes of a column that is no answer, if the file has it.
  func bytes(_ column: LogColumn) -> Bytes? {
    columns?.places[column.place].map { cells[$0] }
  }

  /// What a column that is no answer says; a constant of the mapping where the file lacks it.
  subscript(column: LogColumn) -> String {
    guard let columns else { return "" }
    guard let bytes = bytes(column) else { return columns.constants[column] ?? "" }
    return columns.text(bytes, isText: columns.isText[column.place])
  }

  /// The cell of an answer.
  func cell(_ place: Int) -> Bytes { cells[place] }
}
