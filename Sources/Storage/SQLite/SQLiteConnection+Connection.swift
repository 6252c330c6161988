internal import CSQLite

extension SQLiteConnection: Connection {
  func run(_ sql: String, _ values: [Value]) throws(StorageError) -> Int {
    try unlessFailed()
    do { return try perform(sql, values) } catch { throw failed(error) }
  }

  func each(_ sql: String, _ values: [Value], _ body: (any Row) throws -> Void) throws {
    try unlessFailed()
    let statement: SQLiteStatement
    do { statement = try self.statement(sql) } catch { throw failed(error) }
    defer { statement.finish() }
    do { try statement.bind(values) } catch { throw failed(error) }
    let row = SQLiteRow(statement: statement)
    while try next(statement) { try body(row) }
  }

  /// Runs a statement, whatever became of those before it.
  @discardableResult
  func perform(_ sql: String, _ values: [Value]) throws(StorageError) -> Int {
    let before = sqlite3_total_changes64(handle)
    let statement = try statement(sql)
    defer { statement.finish() }
    try statement.bind(values)
    while try step(statement) {}
    // SQLite keeps the last count, even past a statement that changes no rows.
    return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
  }

  /// Moves to the next row; `false` when there is none.
  func step(_ statement: SQLiteStatement) throws(StorageError) -> Bool {
    switch sqlite3_step(statement.pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  private func next(_ statement: SQLiteStatement) throws(StorageError) -> Bool {
    do { return try step(statement) } catch { throw failed(error) }
  }
}
