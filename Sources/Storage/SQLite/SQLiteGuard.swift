internal import CSQLite

/// Keeps the statements of the rooms above inside the SQL that SQLite and PostgreSQL share, and away
/// from what belongs to the connection itself: transactions, settings and attached files.
///
/// SQLite asks it about each part of a statement while it prepares the statement, so a prepared
/// statement costs nothing more.
/// Source: https://www.sqlite.org/c3ref/set_authorizer.html
final class SQLiteGuard {
  /// Who wrote the statement being prepared.
  enum Author {
    /// This room itself: anything goes.
    case storage
    /// A migration: any change of the schema, no transactions.
    case migration
    /// A room above: the shared subset.
    case room
  }

  /// Who wrote the statement being prepared.
  var author = Author.room
  /// Why the last statement was refused.
  private(set) var refusal: String?

  /// The functions both engines have, with the same meaning.
  static let sharedFunctions: Set<String> = [
    "abs", "avg", "ceil", "ceiling", "coalesce", "count", "cume_dist", "dense_rank", "exp",
    "first_value", "floor", "lag", "last_value", "lead", "length", "like", "ln", "lower", "ltrim",
    "max", "min", "nth_value", "ntile", "nullif", "percent_rank", "power", "rank", "replace",
    "round", "row_number", "rtrim", "sign", "sqrt", "substr", "sum", "trim", "upper",
  ]

  /// Hands the statement's parts to this guard from now on.
  func watch(_ database: OpaquePointer) {
    sqlite3_set_authorizer(
      database,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        let watcher = Unmanaged<SQLiteGuard>.fromOpaque(context).takeUnretainedValue()
        return watcher.decide(action, first: first, second: second)
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  /// Forgets the last refusal, before the next statement is prepared.
  func forget() { refusal = nil }

  private func decide(
    _ action: Int32, first: UnsafePointer<CChar>?, second: UnsafePointer<CChar>?
  ) -> Int32 {
    if author == .storage { return SQLITE_OK }
    switch action {
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT:
      return refuse("transactions are begun and ended by the database itself")
    case SQLITE_PRAGMA, SQLITE_ATTACH, SQLITE_DETACH:
      return refuse("settings and files belong to the database itself")
    case SQLITE_FUNCTION where author == .room:
      let name = second.map { String(cString: $0).lowercased() } ?? ""
      return Self.sharedFunctions.contains(name)
        ? SQLITE_OK : refuse("SQLite and PostgreSQL do not share the function \(name)()")
    default:
      return SQLITE_OK
    }
  }

  private func refuse(_ reason: String) -> Int32 {
    refusal = reason
    return SQLITE_DENY
  }
}
