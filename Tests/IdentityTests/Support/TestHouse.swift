import Foundation
import Identity
import Messaging
import Storage
import Time
import Web
import Wording

/// A house with real databases in a folder of its own, a clock that the test sets, cheap hashing and
/// the words of the real catalogues.
final class TestHouse {
  let folder: URL
  let time = TestClock()
  let letters = Letters()
  let notes = Notes()
  let identity: FailingDatabase
  let kith: FailingDatabase
  let house: House

  init(
    isDemonstration: Bool = false, mail: Outbox.Way = .mail, workshop: Workshop = Workshop(),
    address: String = "http://localhost:8080", places: PlaceDirectory = .empty, seed: Int = 1
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    identity = FailingDatabase(try SQLiteDatabase(path: folder.appending(path: "i.db").path))
    kith = FailingDatabase(try SQLiteDatabase(path: folder.appending(path: "k.db").path))
    try identity.migrate(IdentityMigrations.all)
    house = House(
      stores: Stores(identity: identity, kith: kith),
      clock: time.clock,
      randomness: .seeded(seed),
      vault: try Vault(master: [UInt8](repeating: 7, count: Vault.keyLength)),
      catalogue: try Self.catalogue(),
      settings: HouseSettings(
        isDemonstration: isDemonstration, baseAddress: address, participantHome: "/log"),
      outbox: letters.outbox(mail),
      places: places,
      hashing: .least,
      workshop: workshop,
      log: { [notes] in notes.add($0) })
  }

  deinit {
    identity.close()
    kith.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Lets the clock run on, after what nobody waits for has been written.
  func wait(_ seconds: Int) throws {
    try identity.write { _ in }
    time.advance(seconds)
  }

  /// A browser that has never been here.
  func browser(peer: String = "192.0.2.1") -> Browser { Browser(house, peer: peer) }

  /// Takes somebody in.
  func participant(_ name: String = "p", pin: String? = nil) throws -> (ParticipantKey, PersonalID)
  {
    let key = ParticipantKey(rawValue: name)
    let participants = house.participants
    let hash = try pin.map {
      try participants.hash(PIN.read($0), for: key, cost: .least)
    }
    let now = time.now
    let id = try identity.write { try participants.enrol(key, pin: hash, at: now, in: $0) }
    return (key, id)
  }

  /// Opens an account with the password `correct horse`.
  func account(_ email: String, _ grants: Grant...) throws -> AccountKey {
    let key = AccountKey(rawValue: "account of \(email)")
    guard let address = EmailAddress(email) else { throw Missing() }
    let hash = try SlowHash.make("correct horse", cost: .least)
    let (accounts, now) = (house.accounts, time.now)
    try identity.write { connection in
      try accounts.create(
        key, email: address, name: "Sam", password: hash, at: now, in: connection)
      for grant in grants { try Grants.give(grant, to: key, at: now, in: connection) }
    }
    return key
  }

  struct Missing: Error {}

  /// The catalogues of the repository.
  static func catalogue() throws -> Catalogue {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try ["en", "ur"].flatMap { tag in
      try ["design", "identity"].map { name in
        let url = root.appending(path: "Content/wording/\(tag)/\(name).json")
        return CatalogueFile(
          language: Language(rawValue: tag), name: "\(tag)/\(name).json",
          bytes: Array(try Data(contentsOf: url)))
      }
    }
    return try Catalogue(files: files)
  }
}
