internal import FoundationEssentials
internal import Identity
internal import Storage

/// The data folder, opened: its lock, its key and its two databases.
struct OpenData: Sendable {
  let stores: Stores
  let vault: Vault
  private let lock: FolderLock

  /// Opens the folder, creating what is missing, and brings the databases up to date.
  ///
  /// - Throws: `CommandError` with the one line to print.
  init(_ path: String) throws(CommandError) {
    lock = try FolderLock(path)
    do {
      let isFirstStart = !FileManager.default.fileExists(atPath: "\(path)/identity.db")
      vault = try Vault.load(folder: "\(path)/keys", isFirstStart: isFirstStart)
      stores = Stores(
        identity: try SQLiteDatabase(path: "\(path)/identity.db"),
        kith: try SQLiteDatabase(path: "\(path)/kith.db"))
      try stores.identity.migrate(History.identity)
      try stores.kith.migrate(History.kith)
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: path), .cannotCreate)
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
    lock.release()
  }
}
