/// Writes `logs` and `participants` as files with a line for each row.
final class LineFiles {
  private let files: [ExportTable: OutputFile]
  private let format: ExportFormat

  /// Begins the files of a format.
  init(_ codebook: Codebook, folder: String, _ format: ExportFormat) throws(ExchangeError) {
    var files: [ExportTable: OutputFile] = [:]
    for table in ExportTable.allCases {
      let file = try OutputFile("\(folder)/\(table.rawValue).\(format.rawValue)")
      if format == .csv { try file.write(CSVWriter.heading(table.columns(codebook))) }
      files[table] = file
    }
    (self.files, self.format) = (files, format)
  }

  /// Writes the lines of some people.
  func write(_ lines: ExportLines) throws(ExchangeError) {
    for table in ExportTable.allCases {
      try lines[table].withUnsafeBufferPointer { bytes throws(ExchangeError) in
        try files[table]?.write(bytes)
      }
    }
  }

  /// Puts the files in their places.
  ///
  /// - Returns: their names.
  func finish() throws(ExchangeError) -> [String] {
    for table in ExportTable.allCases { try files[table]?.finish() }
    return ExportTable.allCases.map { "\($0.rawValue).\(format.rawValue)" }
  }
}

/// The lines of some people, for both tables.
struct ExportLines: Sendable {
  private var logs: [UInt8] = []
  private var people: [UInt8] = []

  /// No lines; there is room for those of a piece of a cut, so that they are seldom moved.
  init() {
    logs.reserveCapacity(1 << 16)
    people.reserveCapacity(1 << 14)
  }

  /// The lines of a table.
  subscript(_ table: ExportTable) -> [UInt8] { table == .logs ? logs : people }

  /// Adds a line.
  mutating func append(_ line: some Collection<UInt8>, to table: ExportTable) {
    if table == .logs { logs.append(contentsOf: line) } else { people.append(contentsOf: line) }
  }
}
