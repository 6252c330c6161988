internal import CSQLite

/// The row a statement stands on.
struct SQLiteRow: Row {
  let statement: SQLiteStatement

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement.pointer, checked(column)) == SQLITE_NULL
  }

  func integer(_ column: Int) -> Int {
    Int(sqlite3_column_int64(statement.pointer, checked(column)))
  }

  func double(_ column: Int) -> Double {
    sqlite3_column_double(statement.pointer, checked(column))
  }

  func text(_ column: Int) -> String {
    let index = checked(column)
    guard let start = sqlite3_column_text(statement.pointer, index) else { return "" }
    let count = Int(sqlite3_column_bytes(statement.pointer, index))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column as SQLite counts it; a column that is not there is a mistake in the program, shown
  /// in debug builds and read as null otherwise.
  private func checked(_ column: Int) -> Int32 {
    assert(column >= 0 && column < sqlite3_column_count(statement.pointer), "no such column")
    return Int32(truncatingIfNeeded: column)
  }
}
