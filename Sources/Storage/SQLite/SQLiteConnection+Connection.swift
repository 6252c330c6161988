internal import CSQLite

extension SQLiteConnection: Connection {
  func run(_ sql: String, _ values: [Value]) throws(StorageError) -> Int {
    let before = sqlite3_total_changes64(handle)
    let statement = try statement(sql)
    defer { statement.finish() }
    try statement.bind(values)
    while try step(statement) {}
    // SQLite keeps the last count, even past a statement that changes no rows.
    return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
  }

  func each(_ sql: String, _ values: [Value], _ body: (any Row) throws -> Void) throws {
    let statement = try statement(sql)
    defer { statement.finish() }
    try statement.bind(values)
    let row = SQLiteRow(statement: statement)
    while try step(statement) { try body(row) }
  }

  /// Moves to the next row; `false` when there is none.
  private func step(_ statement: SQLiteStatement) throws(StorageError) -> Bool {
    switch sqlite3_step(statement.pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }
}
