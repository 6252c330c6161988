internal import Time

extension SQLiteDatabase {
  public func migrate(_ migrations: [Migration]) throws {
    try write { try $0.run(MigrationPlan.table) }
    while try migrateOnce(migrations) {}
  }

  /// Applies the next migration and notes it, in one transaction.
  ///
  /// What has been applied is read again each time, inside the transaction: another program that
  /// started at the same moment may have been faster.
  ///
  /// - Returns: whether there was one.
  private func migrateOnce(_ migrations: [Migration]) throws -> Bool {
    let (path, now) = (path, clock.now())
    return try write { connection in
      let applied = try connection.all(MigrationPlan.applied) {
        AppliedMigration(number: $0.integer(0), name: $0.text(1))
      }
      let plan = try MigrationPlan(applied: applied, known: migrations, path: path)
      guard let migration = plan.next else { return false }
      let watcher = (connection as? SQLiteConnection)?.watcher
      watcher?.author = .migration
      defer { watcher?.author = .room }
      for statement in migration.statements { try connection.run(statement) }
      try connection.run(
        MigrationPlan.note,
        [
          .integer(Int64(migration.number)), .text(migration.name), .integer(Int64(now.seconds)),
        ])
      return true
    }
  }
}
