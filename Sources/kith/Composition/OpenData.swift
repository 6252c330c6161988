internal import Identity
internal import Storage

/// The data folder, opened: its lock, its key and its two databases.
struct OpenData: Sendable {
  let stores: Stores
  let vault: Vault
  private let folder: DataFolder

  /// Opens the folder, creating what is missing, and brings the databases up to date.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - settings: How the larger of the databases is run.
  /// - Throws: `CommandError` with the one line to print.
  init(_ path: String, settings: SQLiteSettings = SQLiteSettings()) throws(CommandError) {
    do {
      folder = try DataFolder(path)
      let isFirstStart = try folder.beginFirstStart(of: Self.databases)
      vault = try Vault.load(folder: folder.file("keys"), isFirstStart: isFirstStart)
      stores = Stores(
        identity: try SQLiteDatabase(path: folder.file(Self.databases[0])),
        kith: try SQLiteDatabase(path: folder.file(Self.databases[1]), settings: settings))
      try stores.identity.migrate(History.identity)
      try stores.kith.migrate(History.kith)
      folder.endFirstStart()
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

  /// The line for whoever runs the program, if others on the machine could read the data.
  ///
  /// Not refused, since there can be a reason, such as a group that makes the backups; a key that others
  /// can read is refused by the vault.
  var warning: String? {
    let files = Self.databases.flatMap { [$0, "\($0)-wal", "\($0)-shm"] } + ["keys"]
    return folder.exposed(files).first.map {
      "Others on this machine can reach \($0). Run: chmod -R go= \(folder.path)"
    }
  }

  private static let databases = ["identity.db", "kith.db"]

  /// Closes the databases when what was queued is done, and lets go of the folder.
  func close() {
    stores.kith.close()
    stores.identity.close()
    folder.letGo()
  }
}
