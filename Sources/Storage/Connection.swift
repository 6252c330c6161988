/// One connection to a database, used by one thread at a time.
///
/// Statements are prepared once per connection and kept. They are written in the SQL that SQLite and
/// PostgreSQL share, with `$1`, `$2` … numbered in the order in which they first appear.
public protocol Connection: AnyObject {
  /// Runs a statement for its effect.
  ///
  /// - Returns: the number of rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: [Value]) throws(StorageError) -> Int

  /// Runs a query and hands over each row, in order.
  func each(_ sql: String, _ values: [Value], _ body: (any Row) throws -> Void) throws

  /// Says that this change takes away something that a person is told is gone.
  ///
  /// Nothing of it is then left in the database's files moments after the commit, however busy the
  /// database is; otherwise it could lie in the write-ahead log until nobody has asked for anything for
  /// a second. Not for what happens all the time: it costs as much as a few commits.
  func leaveNoTrace()

  /// What is remembered until this read or transaction ends, or a change is undone; see ``remembered(_:)``.
  var memory: [ObjectIdentifier: AnyObject] { get set }
}

extension Connection {
  /// The one object of its type that goes with this read or transaction, made when it is first asked for.
  ///
  /// For what is looked up again and again while many rows are read or changes share a transaction. It is
  /// forgotten when that ends or a change is undone, so that it never says what is not so or has become old.
  public func remembered<Object: AnyObject>(_ make: () -> Object) -> Object {
    if let object = memory[ObjectIdentifier(Object.self)] as? Object { return object }
    let object = make()
    memory[ObjectIdentifier(Object.self)] = object
    return object
  }

  /// Runs a statement without values.
  @discardableResult
  public func run(_ sql: String) throws(StorageError) -> Int { try run(sql, []) }

  /// What `body` makes of every row.
  public func all<Result>(
    _ sql: String, _ values: [Value] = [], _ body: (any Row) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    try each(sql, values) { results.append(try body($0)) }
    return results
  }

  /// What `body` makes of the first row, or `nil` if there is none.
  ///
  /// Give the query a `LIMIT 1` unless it can have one row only.
  public func first<Result>(
    _ sql: String, _ values: [Value] = [], _ body: (any Row) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try each(sql, values) { row in
      if result == nil { result = try body(row) }
    }
    return result
  }
}
