internal import Design
internal import Identity
internal import Messaging
internal import PeerLog
internal import Programme
internal import Storage
internal import Time
internal import Web

/// The program put together: two databases, the content, and every room.
struct Kith: Sendable {
  let rooms: Rooms
  let stores: Stores

  /// Opens the data folder, brings the databases up to date and puts the rooms together.
  ///
  /// - Throws: `CommandError` with the one line to print.
  static func open(_ settings: ServeSettings) throws(CommandError) -> Kith {
    let folder = try ContentFolder.find(
      named: settings.contentFolder, program: CommandLine.arguments[0])
    let content = try Content(folder, country: settings.country)
    let stores = try openStores(settings.dataFolder)
    let house = House(
      stores: stores,
      vault: try openVault(settings.dataFolder),
      catalogue: content.catalogue,
      frames: Frames(
        catalogue: content.catalogue, crisis: content.crisis, exit: settings.exit,
        assets: content.assets),
      settings: HouseSettings(
        isDemonstration: true, baseAddress: settings.address(port: settings.server.port)),
      outbox: .none,
      navigation: .none,
      log: { Console.print($0) })
    return Kith(
      rooms: Rooms(
        door: FrontDoor(house), files: content.files,
        peerLog: PeerLogRoom(house, forms: content.forms), identity: IdentityRoom(),
        house: HouseRoom(house: house)),
      stores: stores)
  }

  /// Closes the databases when what was queued is done.
  func close() {
    stores.kith.close()
    stores.identity.close()
  }

  private static func openStores(_ folder: String) throws(CommandError) -> Stores {
    do {
      let stores = Stores(
        identity: try SQLiteDatabase(path: "\(folder)/identity.db"),
        kith: try SQLiteDatabase(path: "\(folder)/kith.db"))
      try stores.identity.migrate(History.identity)
      try stores.kith.migrate(History.kith)
      return stores
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: folder), .inputOutput)
    } catch {
      throw CommandError("The databases in \(folder) cannot be opened: \(error)", .inputOutput)
    }
  }

  private static func openVault(_ folder: String) throws(CommandError) -> Vault {
    do {
      return try Vault(master: [UInt8](repeating: 7, count: 32))
    } catch {
      throw CommandError("The key in \(folder)/keys cannot be used: \(error)", .configuration)
    }
  }
}
