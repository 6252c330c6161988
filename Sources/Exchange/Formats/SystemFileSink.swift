/// Writes `logs.sav` and `participants.sav` for SPSS: numbers with value labels, reasons as missing values.
final class SystemFileSink: TableSink {
  private let files: [ExportTable: SystemFile]

  init(
    _ codebook: Codebook, folder: String, _ counts: (people: Int, logs: Int)
  ) throws(ExchangeError) {
    files = [
      .logs: try SystemFile("\(folder)/logs.sav", codebook.logs, rows: counts.logs),
      .participants: try SystemFile(
        "\(folder)/participants.sav", codebook.people, rows: counts.people),
    ]
  }

  func write(_ table: ExportTable, _ row: TableRow) throws(ExchangeError) {
    try files[table]?.write(row)
  }

  func finish() throws(ExchangeError) -> [String] {
    for table in ExportTable.allCases { try files[table]?.finish() }
    return ExportTable.allCases.map { "\($0.rawValue).sav" }
  }
}
