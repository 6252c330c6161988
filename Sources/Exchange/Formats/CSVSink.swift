/// Writes `logs.csv` and `participants.csv`.
final class CSVSink: TableSink {
  private let logs: OutputFile
  private let people: OutputFile

  init(_ codebook: Codebook, folder: String) throws(ExchangeError) {
    logs = try OutputFile("\(folder)/logs.csv")
    people = try OutputFile("\(folder)/participants.csv")
    try logs.write(CSVWriter.heading(codebook.logs))
    try people.write(CSVWriter.heading(codebook.people))
  }

  func write(
    _ table: ExportTable, _ row: TableRow, _ line: UnsafeBufferPointer<UInt8>
  ) throws(ExchangeError) {
    try (table == .logs ? logs : people).write(line)
  }

  func finish() throws(ExchangeError) -> [String] {
    try logs.finish()
    try people.finish()
    return ["logs.csv", "participants.csv"]
  }
}
