internal import FoundationEssentials
internal import Identity
internal import Storage

/// What commands that give data out for research read: the `kith` database, beside a running server, and
/// the vault that makes pseudonyms.
struct ResearchData {
  let database: SQLiteReader
  let vault: Vault

  /// Opens the data of a folder.
  ///
  /// - Throws: `CommandError` with the one line to print.
  init(
    _ folder: String, settings: SQLiteSettings = .wholeFile
  ) throws(CommandError) {
    let path = "\(folder)/kith.db"
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError("There is no programme in \(folder): it has no kith.db.", .data)
    }
    do {
      vault = try Vault.load(folder: "\(folder)/keys", isFirstStart: false)
      database = try SQLiteReader(path: path, settings: settings)
      try database.migrate(History.kith)
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: folder), error.code)
    } catch let error as VaultError {
      throw CommandError(error.sentence, .configuration)
    } catch {
      throw CommandError("The data in \(folder) cannot be opened: \(error)", .inputOutput)
    }
  }

  /// A name for a new cut, which its pseudonyms depend on.
  static func newCut() -> String { Key<CutName>.random(.system).rawValue }

  /// What the name of a cut is the key of.
  private enum CutName {}
}
