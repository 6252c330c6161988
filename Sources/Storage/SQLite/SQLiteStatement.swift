internal import CSQLite

/// One prepared statement of one connection, and the room for the text bound to it.
final class SQLiteStatement {
  let pointer: OpaquePointer
  let sql: String
  /// Whether it is being stepped through; a second use at the same time needs another.
  var isInUse = false

  private let parameterCount: Int
  /// The bytes of the text values, one after another.
  ///
  /// SQLite reads them in place until the statement is reset, so nothing is allocated per value.
  private var text: UnsafeMutableBufferPointer<UInt8> = .init(start: nil, count: 0)

  /// Takes over a statement that SQLite has prepared.
  ///
  /// - Throws: `StorageError.other` if its parameters are not `$1`, `$2` … in the order in which they
  ///   first appear, which is the order in which SQLite numbers them.
  init(_ pointer: OpaquePointer, sql: String) throws(StorageError) {
    self.pointer = pointer
    self.sql = sql
    parameterCount = Int(sqlite3_bind_parameter_count(pointer))
    for index in 0..<parameterCount {
      let name = sqlite3_bind_parameter_name(pointer, Int32(index + 1)).map { String(cString: $0) }
      guard name == "$\(index + 1)" else {
        throw StorageError.other(
          "parameter \(index + 1) is written \(name ?? "?"), not $\(index + 1), in: \(sql)")
      }
    }
  }

  deinit {
    sqlite3_finalize(pointer)
    text.deallocate()
  }

  /// Gives the parameters their values.
  ///
  /// - Throws: `StorageError.other` if there are too few or too many, or if one is a double that is
  ///   not a number, which SQLite would turn into null.
  func bind(_ values: [Value]) throws(StorageError) {
    guard values.count == parameterCount else {
      throw StorageError.other("\(values.count) values for \(parameterCount) parameters in: \(sql)")
    }
    makeRoom(for: values)
    var used = 0
    for (offset, value) in values.enumerated() {
      let index = Int32(offset + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(pointer, index)
        case .integer(let number): sqlite3_bind_int64(pointer, index, number)
        case .double(let number):
          number.isNaN ? SQLITE_MISMATCH : sqlite3_bind_double(pointer, index, number)
        case .text(let string): bind(string, at: index, &used)
        }
      guard code == SQLITE_OK else {
        throw StorageError.other("parameter \(index) cannot be bound (code \(code)) in: \(sql)")
      }
    }
  }

  /// Makes the statement ready for its next use, whatever became of this one.
  func finish() {
    sqlite3_reset(pointer)
    if parameterCount > 0 { sqlite3_clear_bindings(pointer) }
    isInUse = false
  }

  private func makeRoom(for values: [Value]) {
    var bytes = 1
    for case .text(let string) in values { bytes += string.utf8.count }
    guard bytes > text.count else { return }
    text.deallocate()
    text = .allocate(capacity: max(bytes, 256))
  }

  private func bind(_ string: String, at index: Int32, _ used: inout Int) -> Int32 {
    let room = UnsafeMutableBufferPointer(rebasing: text[used...])
    let count = string.utf8.count
    _ = room.initialize(from: string.utf8)
    used += count
    return room.baseAddress.map { start in
      start.withMemoryRebound(to: CChar.self, capacity: count) {
        kith_sqlite_bind_kept(pointer, index, $0, sqlite3_uint64(count))
      }
    } ?? SQLITE_NOMEM
  }
}
