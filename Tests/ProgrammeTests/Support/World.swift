import Foundation
import Identity
import Messaging
import Storage
import Synchronization
import Time
import Web
import Wording

@testable import Programme

/// A house with the rooms of the programme and of identity, on real databases in a folder of its own.
final class World {
  let folder: URL
  let identity: FailingDatabase
  let kith: FailingDatabase
  let house: House
  let code = SetupCode.random(.seeded(5))
  /// How many people joined and logged, project by project.
  let counts = Mutex<[PlaceKey: ProjectFigures]>([:])
  private let door: FrontDoor

  init(mail: Outbox.Way = .none, at now: Instant = World.now) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    identity = FailingDatabase(try SQLiteDatabase(path: folder.appending(path: "i.db").path))
    kith = FailingDatabase(try SQLiteDatabase(path: folder.appending(path: "k.db").path))
    try identity.migrate(IdentityMigrations.all)
    try kith.migrate(
      zip(1..., ProgrammeMigrations.all).map { Migration($0, $1.name, $1.statements) })
    let letters = Letterbox()
    box = letters
    house = House(
      stores: Stores(identity: identity, kith: kith), clock: .stopped(at: now),
      randomness: .seeded(1), vault: try Vault(master: [UInt8](repeating: 7, count: 32)),
      catalogue: try Repository.catalogue(), settings: HouseSettings(),
      outbox: Outbox(way: mail) { message, report in
        letters.put(message)
        report(nil)
      },
      hashing: .least)
    door = FrontDoor(house)
  }

  /// The letters that were sent.
  let box: Letterbox

  deinit {
    identity.close()
    kith.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// 2026-03-14 12:00 UTC.
  static let now = Instant(seconds: 1_773_489_600)

  func answer(_ request: Request) -> Answer {
    let room = ProgrammeRoom(neighbours: neighbours, door: SetupGuard(code: code))
    return door.answer(request, in: room) ?? door.answer(request, in: IdentityRoom())
      ?? door.nowhere(request)
  }

  private var neighbours: ProgrammeNeighbours {
    let counts = counts.withLock { $0 }
    return ProgrammeNeighbours(
      joining: { _ in "/join" },
      list: { Address(path: ["list", $0.rawValue]) },
      figures: { project, _, _ in counts[project] ?? .none })
  }

  /// The places there are, or `nil` before the programme has been created.
  var places: Places? {
    get throws { try kith.read(PlacesStore.places) }
  }

  /// What somebody holds, by their address.
  func grants(of email: String) throws -> Set<Grant> {
    guard let address = EmailAddress(email) else { return [] }
    return try identity.read { connection in
      guard let key = try self.house.accounts.find(address, in: connection) else { return [] }
      return try Grants.held(by: key, in: connection)
    }
  }

  /// A browser that is signed in.
  func browser(as email: String, _ password: String = World.password) -> Browser {
    let browser = Browser(self)
    browser.get(IdentityRoute.signIn.address)
    browser.submit("/sign-in", ["email": email, "password": password])
    return browser
  }

  static let password = "river stone lamp"
}

/// Letters that were sent, kept for the test.
final class Letterbox: Sendable {
  private let letters = Mutex<[Message]>([])

  var all: [Message] { letters.withLock { $0 } }

  func put(_ letter: Message) { letters.withLock { $0.append(letter) } }
}

extension ProjectFigures {
  /// Nobody takes part.
  static let none = ProjectFigures(
    listed: Group(joined: 0, logged: 0), others: Group(joined: 0, logged: 0))
}
