internal import FoundationEssentials
internal import Identity
internal import Storage

/// The data folder, opened: its lock, its key and its two databases.
struct OpenData: Sendable {
  let stores: Stores
  let vault: Vault
  private let folder: DataFolder

  /// Opens the folder, creating what is missing, and brings the databases up to date.
  ///
  /// - Throws: `CommandError` with the one line to print.
  init(_ path: String) throws(CommandError) {
    do {
      folder = try DataFolder(path)
      let isFirstStart = !FileManager.default.fileExists(atPath: folder.file("identity.db"))
      vault = try Vault.load(folder: folder.file("keys"), isFirstStart: isFirstStart)
      stores = Stores(
        identity: try SQLiteDatabase(path: folder.file("identity.db")),
        kith: try SQLiteDatabase(path: folder.file("kith.db")))
      try stores.identity.migrate(History.identity)
      try stores.kith.migrate(History.kith)
    } catch let error as DataFolderError {
      throw CommandError(error.description, error.code)
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: path), error.code)
    } catch let error as VaultError {
      throw CommandError(error.sentence, .configuration)
    } catch {
      throw CommandError("The data in \(path) cannot be opened: \(error)", .inputOutput)
    }
  }

  /// Closes the databases when what was queued is done, and lets go of the folder.
  func close() {
    stores.kith.close()
    stores.identity.close()
    folder.letGo()
  }
}
