import Foundation
import Impact
import TestSupport

extension UnitCosts {
  /// The prices in a table, read from a file as the program reads them.
  init(table: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(table.utf8).write(to: file)
    try self.init(reading: file.path, library: Repository.instruments())
  }
}
