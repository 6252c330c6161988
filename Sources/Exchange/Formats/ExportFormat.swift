/// In which files a cut is given out.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// Tables with commas.
  case csv
  /// A workbook for spreadsheets.
  case xlsx
  /// SPSS system files.
  case sav
  /// One JSON object a line.
  case jsonl
}

/// The two tables of a cut.
public enum ExportTable: String, Sendable, CaseIterable {
  /// One row for each log.
  case logs
  /// One row for each person.
  case participants

  /// The columns of the table.
  func columns(_ codebook: Codebook) -> [Column] {
    self == .logs ? codebook.logs : codebook.people
  }
}

/// Something that writes the rows of both tables into files whose rows are no lines of text.
protocol TableSink: AnyObject {
  /// Writes a row of a table.
  func write(_ table: ExportTable, _ row: TableRow) throws(ExchangeError)

  /// Puts the files in their places.
  ///
  /// - Returns: their names.
  func finish() throws(ExchangeError) -> [String]
}
