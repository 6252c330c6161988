internal import Evidence
internal import EvidenceFiles
internal import FoundationEssentials
internal import Impact
internal import Instruments
internal import Storage

/// The logs in a data folder, read beside the server that may be running on it.
struct DataLogs {
  private let folder: String
  private let database: SQLiteReader
  private let library: InstrumentLibrary

  /// Opens the folder that `--data` names; `nil` when it was not given.
  ///
  /// - Throws: `CommandError` with the one line to print.
  static func open(_ arguments: Arguments) throws(CommandError) -> DataLogs? {
    try arguments["data"].map { (folder) throws(CommandError) in try DataLogs(folder, arguments) }
  }

  private init(_ folder: String, _ arguments: Arguments) throws(CommandError) {
    self.folder = folder
    let path = "\(folder)/kith.db"
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError("There is no programme in \(folder): it has no kith.db.", .data)
    }
    library = try Content.instruments(
      ContentFolder.find(named: arguments["content"], program: CommandLine.arguments[0]),
      data: folder)
    do {
      database = try SQLiteReader(path: path)
      try database.migrate(History.kith)
    } catch {
      throw Self.said(error, folder)
    }
  }

  /// The sums of every log that counts.
  func summaries(_ plan: Plan, pairLimit: Int?) throws(CommandError) -> (Summaries, Course) {
    let evidence = try evidence(plan, pairLimit: pairLimit)
    do { return try evidence.summaries() } catch { throw Self.said(error, folder) }
  }

  /// Counts every log in two ways and compares.
  func verify() throws(CommandError) -> Verification {
    let evidence = try evidence(.programme)
    do { return try evidence.verify() } catch { throw Self.said(error, folder) }
  }

  /// What people used of services and what it cost, by a table of prices.
  func economics(costs path: String) throws(CommandError) -> Economics {
    do {
      let costs = try UnitCosts(reading: path, library: library)
      return try Economics(of: database, library: library, costs: costs)
    } catch let error as TableError {
      throw CommandError("\(error)", .data)
    } catch {
      throw Self.said(error, folder)
    }
  }

  private func evidence(_ plan: Plan, pairLimit: Int? = nil) throws(CommandError) -> LiveEvidence {
    var counting = Counting(plan, library: library)
    counting.pairLimit = pairLimit
    if let column = counting.unknownColumns.first {
      throw CommandError("No questionnaire gives a score called \(column).", .usage)
    }
    return LiveEvidence(database, counting)
  }

  /// What an error of the store says to whoever ran the command.
  static func said(_ error: any Error, _ folder: String) -> CommandError {
    guard let error = error as? StorageError else { return CommandError("\(error)", .inputOutput) }
    return CommandError(error.sentence(folder: folder), error.code)
  }
}
