import Identity
import Impact
import Storage
import TestSupport
import Testing
import Time
import Web

@testable import Reports

/// Who may make and read which report: the pages follow the one table.
@Suite("Sight of reports") struct SightTests {
  @Test("Every role makes and reads of every place what the table says", arguments: Role.allCases)
  func roles(role: Role) throws {
    let people = try ReportedFellowship()
    try people.settle(24)
    let (north, south) = (Fellowship.areas[0], Fellowship.areas[1])
    let (walks, programme) = (
      ReportedFellowship.project(in: north), PlaceKey(rawValue: "programme")
    )
    let own: [Role: PlaceKey] = [
      .programmeLead: programme, .researcher: programme, .areaLead: north, .ambassador: north,
      .coordinator: walks, .facilitator: walks,
    ]
    _ = try people.support.account("one@example.org", Grant(role, in: try #require(own[role])))
    let room = ReportsRoom(
      people.support.house, library: people.library,
      maker: ReportMaker(people.counting, library: people.library, program: "kith 0"),
      press: ReportPress(script: "none", folder: "/proc/none"), style: ("/static/report.css", ""))
    let door = FrontDoor(people.support.house)
    let browser = Browser {
      door.answer($0, in: room) ?? door.answer($0, in: IdentityRoom()) ?? door.nowhere($0)
    }
    browser.open("/sign-in")
    browser.submit("/sign-in", ["email": "one@example.org", "password": "correct horse"])
    let isCloser = role == .areaLead || role == .ambassador
    for (place, isOwn) in [
      (programme, false), (north, isCloser), (south, false), (walks, true),
      (ReportedFellowship.project(in: south), false),
    ] {
      func isLetIn(_ sight: Sight) -> Bool {
        switch sight.reach(of: .role(role)) {
        case .none: false
        case .own: isOwn
        case .all: true
        }
      }
      let made = browser.get(ReportsRoute.new(place).address.text).status
      #expect((made == .ok) == isLetIn(.making), "\(place.rawValue): \(made)")
      let key = ReportKey(rawValue: "of-\(place.rawValue)")
      let bundle = try people.bundle(place == programme ? nil : place)
      try people.change { _, connection in
        try EditionStore.add(
          ReportEdition(
            key: key, kind: .onePage, place: place == programme ? nil : place,
            account: AccountKey(rawValue: "a"), made: .init(seconds: 9), bundle: bundle),
          on: connection)
      }
      let read = browser.get(ReportsRoute.read(key).address.text).status
      #expect(
        (read == .ok) == (place == programme || isLetIn(.report)), "\(place.rawValue): \(read)")
    }
  }
}
