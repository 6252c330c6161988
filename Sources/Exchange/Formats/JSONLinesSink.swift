internal import LineJSON

/// Writes `logs.jsonl` and `participants.jsonl`: one object a row, cells that were not asked left out.
final class JSONLinesSink: TableSink {
  private let files: [ExportTable: OutputFile]
  private let columns: [ExportTable: [Column]]

  init(_ codebook: Codebook, folder: String) throws(ExchangeError) {
    var files: [ExportTable: OutputFile] = [:]
    for table in ExportTable.allCases {
      files[table] = try OutputFile("\(folder)/\(table.rawValue).jsonl")
    }
    self.files = files
    columns = Dictionary(
      uniqueKeysWithValues: ExportTable.allCases.map { ($0, $0.columns(codebook)) })
  }

  func write(
    _ table: ExportTable, _ row: TableRow, _ line: UnsafeBufferPointer<UInt8>
  ) throws(ExchangeError) {
    guard let file = files[table], let columns = columns[table] else { return }
    var json = JSONText()
    json.object { json in
      for (place, column) in columns.enumerated() {
        switch row.reason(place) {
        case .notAsked: break
        case let reason?: json.field(column.name, reason.rawValue)
        case nil: Self.write(row.text(place), of: column, to: &json)
        }
      }
    }
    try file.write(json.text + "\n")
  }

  private static func write(_ text: String, of column: Column, to json: inout JSONText) {
    switch column.type {
    case .whole, .decimal:
      json.name(column.name)
      json.literal(text)
    case .codes:
      json.name(column.name)
      // Codes need no escapes, and a list must not begin a new line.
      let codes = text.split(separator: ColumnType.separator).map { "\"\($0)\"" }
      json.literal("[\(codes.joined(separator: ","))]")
    case .text, .date, .code: json.field(column.name, text)
    }
  }

  func finish() throws(ExchangeError) -> [String] {
    for table in ExportTable.allCases { try files[table]?.finish() }
    return ExportTable.allCases.map { "\($0.rawValue).jsonl" }
  }
}
