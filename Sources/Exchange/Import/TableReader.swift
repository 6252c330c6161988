internal import EvidenceFiles

/// The rows of a table that is taken in.
struct TableReader: Sendable {
  private let rows: TableRows

  /// The heading.
  var header: Header { rows.header }

  /// Opens a table.
  init(_ path: String) throws(ExchangeError) {
    do { rows = try TableRows(path) } catch { throw .unreadable(error.description) }
  }

  /// Calls `body` with the line and the cells of each row, valid during the call.
  func eachRow(_ body: (Int, [Bytes]) throws -> Void) throws {
    do { try rows.eachRow(body) } catch let error as TableError {
      throw ExchangeError.unreadable(error.description)
    }
  }
}
