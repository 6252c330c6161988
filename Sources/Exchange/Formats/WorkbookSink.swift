internal import CXlsxwriter
internal import Glibc

/// Writes `kith.xlsx`: a sheet for the logs, one for the people and one for the codebook.
///
/// Rows go to the disk as they come, into the cut's own folder and nowhere else. Numbers are numbers;
/// codes that are not numbers and reasons are words.
final class WorkbookSink: TableSink {
  /// The most rows a sheet can have below its heading.
  static let mostRows = 1_048_575

  private static let name = "kith.xlsx"
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var sheets: [ExportTable: UnsafeMutablePointer<lxw_worksheet>] = [:]
  private var next: [ExportTable: UInt32] = [:]
  private let isNumber: [ExportTable: [Bool]]
  private let folder: String
  private var isOpen = true

  init(_ codebook: Codebook, folder: String, rows: Int) throws(ExchangeError) {
    guard rows <= Self.mostRows else { throw .tooManyRows(rows, most: Self.mostRows) }
    self.folder = folder
    isNumber = Dictionary(
      uniqueKeysWithValues: ExportTable.allCases.map { table in
        (table, table.columns(codebook).map(\.isNumber))
      })
    let opened = folder.withCString { temporary in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: temporary)
      return workbook_new_opt("\(folder)/\(Self.name)", &options)
    }
    guard let opened else { throw .unwritable("\(folder)/\(Self.name)", reason: "no memory") }
    workbook = opened
    for table in ExportTable.allCases {
      let sheet = workbook_add_worksheet(workbook, table.rawValue)
      sheets[table] = sheet
      next[table] = 1
      worksheet_freeze_panes(sheet, 1, 1)
      for (place, column) in table.columns(codebook).enumerated() {
        worksheet_write_string(sheet, 0, lxw_col_t(place), column.name, nil)
      }
    }
    writeCodebook(codebook)
  }

  deinit { if isOpen { workbook_close(workbook) } }

  private func writeCodebook(_ codebook: Codebook) {
    let sheet = workbook_add_worksheet(workbook, "codebook")
    for (row, cells) in codebook.table.enumerated() {
      for (place, cell) in cells.enumerated() {
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(place), cell, nil)
      }
    }
  }

  func write(_ table: ExportTable, _ row: TableRow) throws(ExchangeError) {
    guard let sheet = sheets[table], let isNumber = isNumber[table], let number = next[table] else {
      return
    }
    next[table] = number + 1
    for place in 0..<row.count {
      let column = lxw_col_t(place)
      switch row.reason(place) {
      case .notAsked: break
      case let reason?: worksheet_write_string(sheet, number, column, reason.rawValue, nil)
      case nil:
        let text = row.text(place)
        if isNumber[place], let value = Double(text) {
          worksheet_write_number(sheet, number, column, value, nil)
        } else {
          worksheet_write_string(sheet, number, column, text, nil)
        }
      }
    }
  }

  func finish() throws(ExchangeError) -> [String] {
    isOpen = false
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else {
      let reason = lxw_strerror(code).map { String(cString: $0) } ?? "the disk may be full"
      throw .unwritable("\(folder)/\(Self.name)", reason: reason)
    }
    chmod("\(folder)/\(Self.name)", 0o600)
    return [Self.name]
  }
}

extension Column {
  /// Whether its cells are numbers: numbers, or codes that are all numbers.
  var isNumber: Bool {
    switch type {
    case .whole, .decimal: true
    case .code(let codes): codes.allSatisfy { $0.code == String($0.number) }
    case .text, .date, .codes: false
    }
  }
}
