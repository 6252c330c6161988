public import Foundation
public import Identity
public import Messaging
public import Storage
internal import Time
internal import Web

/// A house with real databases in a folder of its own, a clock that the test sets, repeatable chance,
/// cheap hashing and the words of the real catalogues.
public final class TestHouse {
  /// The folder of the databases, gone when the house is.
  public let folder: URL
  /// Its clock.
  public let time: TestClock
  /// The letters it sent.
  public let letters = Letters()
  /// What it wrote to its log.
  public let notes = Notes()
  /// The identity store.
  public let identity: FailingDatabase
  /// The other store.
  public let kith: FailingDatabase
  /// The house.
  public let house: House

  /// A house whose other store has these steps behind it.
  public init(
    kith history: [Migration] = [], time: TestClock = TestClock(), isDemonstration: Bool = false,
    mail: Outbox.Way = .mail, outbox: Outbox? = nil, participantHome: String = "log",
    address: String = "http://localhost:8080",
    places: PlaceDirectory = .empty,
    workshop: Workshop = Workshop(),
    navigation: Navigation = .none,
    languages: (any Database) -> PersonalLanguages = { _ in .none }, seed: Int = 1
  ) throws {
    self.time = time
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    identity = FailingDatabase(try SQLiteDatabase(path: folder.appending(path: "i.db").path))
    kith = FailingDatabase(try SQLiteDatabase(path: folder.appending(path: "k.db").path))
    try identity.migrate(IdentityMigrations.all)
    try kith.migrate(zip(1..., history).map { Migration($0, $1.name, $1.statements) })
    house = House(
      stores: Stores(identity: identity, kith: kith),
      clock: time.clock,
      randomness: .seeded(seed),
      vault: try Vault(master: [UInt8](repeating: 7, count: Vault.keyLength)),
      catalogue: try Repository.catalogue(),
      settings: HouseSettings(
        isDemonstration: isDemonstration, baseAddress: address,
        participantHome: Address(path: [participantHome])),
      outbox: outbox ?? letters.outbox(mail),
      places: places,
      navigation: navigation,
      languages: languages(kith),
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
  public func wait(_ seconds: Int) throws {
    try identity.write { _ in }
    time.advance(seconds)
  }

  /// Takes somebody in.
  public func participant(
    _ name: String = "p", pin: String? = nil
  ) throws -> (key: ParticipantKey, id: PersonalID) {
    let key = ParticipantKey(rawValue: name)
    let participants = house.participants
    let hash = try pin.map { try participants.hash(PIN.read($0), for: key, cost: .least) }
    let now = time.now
    let id = try identity.write { try participants.enrol(key, pin: hash, at: now, in: $0) }
    return (key, id)
  }

  /// Opens an account with the password `correct horse`.
  public func account(_ email: String, _ grants: Grant...) throws -> AccountKey {
    let key = AccountKey(rawValue: "account of \(email)")
    guard let address = EmailAddress(email) else { throw NoAddress() }
    let hash = try SlowHash.make("correct horse", cost: .least)
    let (accounts, now) = (house.accounts, time.now)
    try identity.write { connection in
      try accounts.create(
        key, email: address, name: "Sam", password: hash, at: now, in: connection)
      for grant in grants { try Grants.give(grant, to: key, at: now, in: connection) }
    }
    return key
  }

  /// The address for an account is none.
  public struct NoAddress: Error {}
}
