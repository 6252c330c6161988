extension SQLiteDatabase {
  /// How the engine would run a statement: one line for each table it goes through.
  ///
  /// For the tests of features. A line that begins with `SEARCH` uses an index or a key; one that
  /// begins with `SCAN` reads the whole table, which a page must not do with a table that grows:
  ///
  ///     #expect(try !database.explain(LogStore.byMonth).contains("SCAN"))
  ///
  /// - Throws: `StorageError` if the statement is wrong.
  public func explain(_ sql: String) throws -> String {
    try readers.read { connection in
      guard let connection = connection as? SQLiteConnection else { return "" }
      return try connection.explain(sql)
    }
  }
}
