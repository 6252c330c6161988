/// The people of a table beside the logs, both in ascending order of their names: only those who belong to
/// the rows being read are in memory.
final class PeopleStream {
  private let rows: PeopleRows
  private var isAtEnd = false
  private var hasRow = false
  private var last: [UInt8] = []

  /// A stream of a table at its start.
  init(_ rows: PeopleRows) { self.rows = rows }

  /// The people up to a name, from where the last call ended.
  ///
  /// - Parameter name: The last participant of the rows being read; nil for all who are left.
  /// - Returns: Them; nil when the table is not in ascending order.
  /// - Throws: `TableError` for a row that cannot be read.
  func people(through name: [UInt8]?) throws(TableError) -> PeopleTable? {
    var people = PeopleTable(groupings: rows.codes.count)
    while try hasNext() {
      if let name, name.lexicographicallyPrecedes(rows.name) { break }
      hasRow = false
      guard last.lexicographicallyPrecedes(rows.name) else { return nil }
      last = rows.name
      if name != nil { _ = people.add(rows) }
    }
    people.label(as: rows)
    return people
  }

  private func hasNext() throws(TableError) -> Bool {
    if !hasRow, !isAtEnd {
      hasRow = try rows.next()
      isAtEnd = !hasRow
    }
    return hasRow
  }
}
