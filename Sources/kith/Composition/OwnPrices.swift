internal import EvidenceFiles
internal import FoundationEssentials
internal import Impact
internal import Instruments

/// The table of prices that a programme has put into its data folder, as `unit-costs.csv`.
enum OwnPrices {
  /// Reads the table; nil when there is none.
  ///
  /// - Parameters:
  ///   - data: The data folder.
  ///   - library: The questionnaires, which say what is counted.
  /// - Returns: The prices; nil when there are none.
  /// - Throws: `CommandError` with one line that names the row and what is wrong with it.
  static func read(_ data: String, _ library: InstrumentLibrary) throws(CommandError) -> UnitCosts?
  {
    let path = path(data)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do { return try UnitCosts(reading: path, library: library) } catch {
      throw CommandError("\(error)", .data)
    }
  }

  /// Where the table is.
  static func path(_ data: String) -> String { "\(data)/unit-costs.csv" }
}
