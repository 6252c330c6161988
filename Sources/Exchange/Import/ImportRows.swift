internal import EvidenceFiles

/// The rows of the tables of an import, read and checked by themselves, people before logs.
struct ImportRows: Sendable {
  /// Some rows of either table.
  enum Batch: Sendable {
    case people([ReadPerson])
    case logs([ReadLog])
  }

  private let people: (table: TableReader, reader: PersonReader)?
  private let logs: TableReader
  private let columns: ImportColumns
  private let importer: Importer

  /// Opens the tables.
  init(
    _ options: Importer.Options, _ importer: Importer
  ) throws(ExchangeError) {
    self.importer = importer
    if let path = options.people {
      let table = try TableReader(path)
      people = (
        table, try PersonReader(table.header, importer.codebook, importer.vault, file: path)
      )
    } else {
      people = nil
    }
    logs = try TableReader(options.logs)
    columns = try ImportColumns(logs.header, importer.codebook, options.mapping, file: options.logs)
  }

  /// How many rows are handed over at once: enough that two threads seldom wait for one another, and so few
  /// that their memory is used again rather than asked of the system each time.
  private static let most = 32

  /// Hands over every row, some at once.
  ///
  /// - Parameters:
  ///   - headings: What the lines of logs of each version are kept under.
  ///   - hand: Receives them.
  /// - Throws: what reading or `hand` throws.
  func each(
    under headings: [String: AnswerLine.Headings], _ hand: (Batch) throws -> Void
  ) throws {
    if let people {
      var memory = people.reader.memory
      try Self.each(
        of: people.table, { people.reader.read($0, $1, with: &memory) }, { try hand(.people($0)) })
    }
    let reader = RowReader(importer, columns, headings)
    try Self.each(of: logs, { reader.read($0, $1) }, { try hand(.logs($0)) })
  }

  private static func each<Row>(
    of table: TableReader, _ read: (Int, [Bytes]) -> Row, _ hand: ([Row]) throws -> Void
  ) throws {
    var rows: [Row] = []
    try table.eachRow { line, cells in
      rows.append(read(line, cells))
      guard rows.count == most else { return }
      try hand(rows)
      rows.removeAll(keepingCapacity: true)
    }
    try hand(rows)
  }
}
