extension SQLiteConnection {
  /// Runs a statement of this room's own, such as `BEGIN` or a setting.
  func own(_ sql: String) throws(StorageError) {
    let author = watcher.author
    watcher.author = .storage
    defer { watcher.author = author }
    try perform(sql, [])
  }

  /// What `body` makes of the first row that a statement of this room's own answers with.
  func own<Answer>(_ sql: String, _ body: (any Row) throws -> Answer) throws -> Answer? {
    let author = watcher.author
    watcher.author = .storage
    defer { watcher.author = author }
    return try first(sql, [], body)
  }

  /// A number that is another whenever another connection, of whichever program, has committed a change since
  /// this one last asked.
  ///
  /// Source: https://www.sqlite.org/pragma.html#pragma_data_version
  func changesSeen() throws -> Int {
    try own("PRAGMA data_version") { $0.integer(0) } ?? 0
  }

  /// How SQLite would run a statement, one line for each step, those inside another indented.
  ///
  /// Source: https://www.sqlite.org/eqp.html
  func explain(_ sql: String) throws -> String {
    let statement = try statement("EXPLAIN QUERY PLAN " + sql)
    defer { statement.finish() }
    let row = SQLiteRow(statement: statement)
    var depths = [0: -1]
    var lines: [String] = []
    while try step(statement) {
      let depth = (depths[row.integer(1)] ?? -1) + 1
      depths[row.integer(0)] = depth
      lines.append(String(repeating: "  ", count: depth) + row.text(3))
    }
    return lines.joined(separator: "\n")
  }
}
