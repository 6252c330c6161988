import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Web

extension Village {
  static let other = PlaceKey(rawValue: "other")

  /// Somebody who is signed in and holds these roles.
  func helper(_ email: String = "kim@example.org", _ grants: Grant...) throws -> Browser {
    let roles = grants.isEmpty ? [Grant(.coordinator, in: Self.project)] : grants
    let key = try support.account(email)
    let now = support.time.now
    try support.identity.write { connection in
      for role in roles { try Grants.give(role, to: key, at: now, in: connection) }
    }
    let browser = browser()
    browser.open("/sign-in")
    browser.press("/sign-in", ["email": email, "password": "correct horse"])
    return browser
  }

  /// Makes a batch of IDs for a project, and gives them as they stand on the slips.
  func issue(
    _ names: [String], for project: PlaceKey = Village.project
  ) throws -> [(key: ParticipantKey, id: String)] {
    let people = try names.map { name in
      let (key, id) = try support.participant(name)
      return (key: key, id: id.written)
    }
    let batch = IDBatch(
      key: IDBatchKey(rawValue: "batch of \(names.joined())"), project: project, day: Self.today,
      account: AccountKey(rawValue: "c"), count: names.count)
    let keys = people.map(\.key)
    _ = try kith.write { try BatchStore.add(batch, keys, on: $0) }
    return people
  }

  /// Agrees to everything that joining needs, in the browser's page for it.
  func agree(_ browser: Browser) {
    browser.open("/join/consent")
    browser.press("/join/consent", ["consent.understood": "yes", "consent.research": "yes"])
  }

  /// Sends a log.
  func log(_ browser: Browser, day: String = "2026-03-14", _ answers: Fields = [:]) {
    let key = begin(browser, day: day)
    browser.open("/log/\(key)/whole")
    browser.press("/log/\(key)/whole", answers)
  }
}
