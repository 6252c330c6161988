import Identity
import Messaging
import Storage
import Synchronization
import TestSupport
import Time
import Web

@testable import Programme

/// A house with the rooms of the programme and of identity, on real databases in a folder of its own.
final class World {
  let test: TestHouse
  let code = SetupCode.random(.seeded(5))
  /// How many people joined and logged, project by project.
  let counts = Mutex<[PlaceKey: ProjectFigures]>([:])
  private let door: FrontDoor

  init(mail: Outbox.Way = .none) throws {
    test = try TestHouse(kith: ProgrammeMigrations.all, time: TestClock(World.now.day), mail: mail)
    door = FrontDoor(test.house)
  }

  var house: House { test.house }
  var identity: FailingDatabase { test.identity }
  var kith: FailingDatabase { test.kith }

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
    browser.open(IdentityRoute.signIn.address)
    browser.press("/sign-in", ["email": email, "password": password])
    return browser
  }

  static let password = "river stone lamp"
}

extension ProjectFigures {
  /// Nobody takes part.
  static let none = ProjectFigures(
    listed: Group(joined: 0, logged: 0), others: Group(joined: 0, logged: 0))
}
