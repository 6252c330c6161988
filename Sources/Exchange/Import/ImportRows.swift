/// The rows of the tables of an import, read and checked by themselves, people before logs.
struct ImportRows: Sendable {
  /// A row of either table.
  enum Row: Sendable {
    case person(ReadPerson)
    case log(ReadLog)
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
  func each(_ hand: ([Row]) throws -> Void) throws {
    var rows: [Row] = []
    func add(_ row: Row) throws {
      rows.append(row)
      guard rows.count == Self.most else { return }
      try hand(rows)
      rows.removeAll(keepingCapacity: true)
    }
    if let people {
      try people.table.eachRow { try add(.person(people.reader.read($0, $1))) }
    }
    let reader = RowReader(importer.codebook, columns, importer.vault, today: importer.today)
    try logs.eachRow { try add(.log(reader.read($0, $1))) }
    try hand(rows)
  }
}
