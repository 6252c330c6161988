internal import LineJSON

/// Writes a row as one line of JSON: an object, cells that were not asked left out.
struct JSONLines: Sendable {
  private let columns: [ExportTable: [Column]]

  init(_ codebook: Codebook) {
    columns = Dictionary(
      uniqueKeysWithValues: ExportTable.allCases.map { ($0, $0.columns(codebook)) })
  }

  /// The line of a row.
  func line(_ table: ExportTable, _ row: TableRow) -> String {
    var json = JSONText()
    json.object { json in
      for (place, column) in (columns[table] ?? []).enumerated() {
        switch row.reason(place) {
        case .notAsked: break
        case let reason?: json.field(column.name, reason.rawValue)
        case nil: Self.write(row.text(place), of: column, to: &json)
        }
      }
    }
    return json.text + "\n"
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
}
