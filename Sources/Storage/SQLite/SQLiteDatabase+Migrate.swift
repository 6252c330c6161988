internal import Time

extension SQLiteDatabase {
  public func migrate(_ migrations: [Migration]) throws {
    try write { connection in
      try connection.run(
        """
        CREATE TABLE IF NOT EXISTS migration (
          number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied BIGINT NOT NULL)
        """)
    }
    let (path, clock) = (path, clock)
    var isDone = false
    while !isDone {
      isDone = try write { connection in
        // Read again inside each transaction: another program may have applied it meanwhile.
        let applied = try connection.all("SELECT number, name FROM migration ORDER BY number") {
          AppliedMigration(number: $0.integer(0), name: $0.text(1))
        }
        let plan = try MigrationPlan(applied: applied, known: migrations, path: path)
        guard let next = plan.next else { return true }
        if let connection = connection as? SQLiteConnection {
          connection.watcher.author = .migration
        }
        defer { (connection as? SQLiteConnection)?.watcher.author = .room }
        for statement in next.statements { try connection.run(statement) }
        try connection.run(
          "INSERT INTO migration (number, name, applied) VALUES ($1, $2, $3)",
          [
            .integer(Int64(next.number)), .text(next.name), .integer(Int64(clock.now().seconds)),
          ])
        return false
      }
    }
  }
}
