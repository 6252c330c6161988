import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Web

/// Who may open the pages of those who help: for every address and every role.
@Suite struct HelpingAccessTests {
  let village: Village
  let id: String

  init() throws {
    village = try Village()
    id = try village.issue(["p"])[0].id
    try village.kith.write { connection in
      let hand = PlaceKey(rawValue: "hand")
      try PlacesStore.add(organisation: hand, name: "Hand", in: Village.area, on: connection)
      try PlacesStore.set(organisation: hand, of: Village.project, on: connection)
    }
  }

  static let places = [
    PlaceKey(rawValue: "programme"), Village.area, PlaceKey(rawValue: "hand"), Village.project,
    Village.other,
  ]

  /// The roles that open the pages of the project.
  private let opening: Set<Grant> = [
    Grant(.coordinator, in: Village.project), Grant(.ambassador, in: Village.project),
    Grant(.coordinator, in: PlaceKey(rawValue: "hand")),
    Grant(.ambassador, in: PlaceKey(rawValue: "hand")), Grant(.ambassador, in: Village.area),
  ]

  private var routes: [HelpingRoute] { [.list(Village.project), .register(Village.project)] }

  @Test("The matrix has every address")
  func complete() {
    #expect(Set(routes.map(\.name)) == Set(HelpingRoute.samples.map(\.name)))
    for route in HelpingRoute.samples {
      #expect(HelpingRoute(route.path) == route)
      #expect(PeerLogRoute(route.path) == nil && ProgrammeRoute(route.path) == nil)
    }
  }

  @Test(
    "A page opens for those who help the project's people, and for nobody else", arguments: places)
  func pages(place: PlaceKey) throws {
    for role in Role.allCases {
      let grant = Grant(role, in: place)
      let browser = try village.helper("\(role)@example.org", grant)
      for route in routes {
        browser.get(route.address.text)
        let isOpen = opening.contains(grant)
        #expect(browser.status == (isOpen ? .ok : .forbidden), "\(role) in \(place): \(route)")
        if !isOpen { #expect(!browser.page.contains(id)) }
        guard route.methods.contains(.post), !isOpen else { continue }
        browser.open("/you")
        let token = HTMLForm.all(in: browser.page).first?.hidden ?? [:]
        browser.send(
          .post, route.address.text,
          Fields(
            token.all + [
              .init("id", id), .init("agreed", "paper"), .init("day", "2026-03-10"),
              .init("consent.understood", "yes"), .init("consent.research", "yes"),
            ]))
        #expect(browser.status == .forbidden)
      }
    }
    #expect(try village.participants().isEmpty)
  }

  @Test("Nobody comes in without an account, with an ID or by a link of their own")
  func others() throws {
    let stranger = village.browser()
    let adder = village.browser()
    village.back(id, in: adder)
    let member = village.member()
    for browser in [stranger, adder, member] {
      for route in routes {
        browser.open(route.address.text)
        #expect(browser.address.hasPrefix("/sign-in"))
      }
    }
  }

  @Test("A project that is not there is not found")
  func gone() throws {
    let browser = try village.helper()
    for route in [HelpingRoute.list(PlaceKey(rawValue: "no")), .register(Village.area)] {
      browser.get(route.address.text)
      #expect(browser.status == .notFound)
    }
  }
}
