import Foundation
import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web

/// Who sees what of a sheet, at every stage and for every address.
@Suite struct KeyingPrivacyTests {
  let village: Village
  let person: (key: ParticipantKey, id: String)

  init() throws {
    village = try Village()
    person = try village.issue(["p"])[0]
    try village.kith.write { connection in
      let hand = PlaceKey(rawValue: "hand")
      try PlacesStore.add(organisation: hand, name: "Hand", in: Village.area, on: connection)
      try PlacesStore.set(organisation: hand, of: Village.project, on: connection)
    }
  }

  private let secret = "teapot-club"

  /// A sheet at each stage, all typed in by one helper.
  private func sheets(_ helper: Browser) throws -> [KeyingKey] {
    for (turn, stage) in Keying.Stage.allCases.enumerated() {
      let page = village.beginSheet(
        helper, person.id, day: "2025-1\(turn % 3)-10", ["twice": "yes", "again": "yes"])
      let second = page.replacing("/first", with: "/second")
      village.type(helper, page, ["projects.names": secret], go: stage == .first ? "later" : "done")
      switch stage {
      case .first: break
      case .second: village.type(helper, second, ["projects.names": secret], go: "later")
      case .compare: village.type(helper, second, ["projects.names": "\(secret) and more"])
      case .kept: village.type(helper, second, ["projects.names": secret])
      }
    }
    let keyings = try village.keyings()
    #expect(Set(keyings.map(\.stage)) == Set(Keying.Stage.allCases))
    return keyings.map(\.key)
  }

  private func routes(_ key: KeyingKey) -> [KeyingRoute] {
    [.sheets(Village.project)] + Keying.Page.allCases.map { .page(key, $0) }
      + [.done(key), .discard(key)]
  }

  @Test("The routes read as they print, and have no others' addresses")
  func complete() throws {
    let key = KeyingKey(rawValue: "k")
    #expect(Set(routes(key).map(\.name)) == Set(KeyingRoute.samples.map(\.name)))
    for route in KeyingRoute.samples {
      #expect(KeyingRoute(route.path) == route)
      #expect(PeerLogRoute(route.path) == nil && ProgrammeRoute(route.path) == nil)
      #expect(HelpingRoute(route.path) == nil && PaperRoute(route.path) == nil)
    }
    for route in PaperRoute.samples { #expect(PaperRoute(route.path) == route) }
  }

  @Test("Only those who help the project's people come near a sheet", arguments: Role.allCases)
  func roles(role: Role) throws {
    let helper = try village.helper()
    let keys = try sheets(helper)
    let places = [
      PlaceKey(rawValue: "programme"), Village.area, PlaceKey(rawValue: "hand"), Village.project,
      Village.other,
    ]
    for (index, place) in places.enumerated() {
      let helps =
        role == .coordinator && [2, 3].contains(index)
        || role == .ambassador && index > 0 && index < 4
      let browser = try village.helper("\(role)\(index)@example.org", Grant(role, in: place))
      for key in keys {
        for route in routes(key) {
          browser.get(route.address.text)
          #expect(!browser.page.contains(secret), "\(role) in \(place): \(route)")
          if !helps {
            #expect([.forbidden, .methodNotAllowed].contains(browser.status), "\(role) \(route)")
            #expect(!browser.page.contains(person.id))
          }
          guard !helps, route.methods.contains(.post) else { continue }
          browser.open("/you")
          let token = HTMLForm.all(in: browser.page).first?.hidden ?? [:]
          browser.send(.post, route.address.text, Fields(token.all + [.init("go", "done")]))
          #expect(browser.status == .forbidden)
        }
      }
    }
    #expect(try village.keyings().count == 4)
    #expect(try village.logs().count == 1)
  }

  @Test("Once a sheet is a log, no page shows it to whoever typed it in")
  func afterwards() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id, ["twice": "yes"])
    let second = page.replacing("/first", with: "/second")
    village.type(helper, page, ["projects.names": secret, "wellbeing.hopeful": "5"])
    village.type(helper, second, ["projects.names": secret, "wellbeing.hopeful": "4"])
    let compare = page.replacing("/first", with: "/compare")
    helper.open(compare)
    helper.press(compare, ["pick.wellbeing.hopeful": "first"])
    #expect(try village.logs().count == 1)
    let key = try #require(try village.keyings().first).key
    let log = try #require(try village.logs().first).key
    let addresses =
      routes(key).map(\.address.text)
      + HelpingRoute.samples.map {
        $0.address.text.replacing("0123456789abcdefghjkmnpqrs", with: "project")
      }
      + PeerLogRoute.samples.map {
        $0.address.text.replacing("0123456789abcdefghjkmnpqrs", with: log.rawValue)
      } + PaperRoute.samples.map(\.address.text)
    for address in addresses {
      let response = helper.get(address)
      #expect(!helper.page.contains(secret), "\(address)")
      let onward = response.headers["Location"] ?? ""
      #expect(!onward.contains(secret))
    }
    // Nothing of it is in the table of sheets either.
    let keying = try #require(try village.keyings().first)
    #expect(keying.first.isEmpty && keying.second.isEmpty && keying.ended != nil)
    // It is the person's own.
    let owner = village.browser()
    village.back(person.id, in: owner)
    village.agree(owner)
    owner.open("/mirror")
    #expect(owner.address.hasPrefix("/return"))
  }

  @Test("Each time what was typed is shown again, that is noted, and nothing else is")
  func readings() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id, ["twice": "yes"])
    let key = try #require(try village.keyings().first).key
    func readings() throws -> [Keying.Page] {
      try village.kith.read { try KeyingStore.readings(of: key, on: $0).map(\.page) }
    }
    helper.open(page)
    helper.open(page)
    #expect(try readings().isEmpty)
    village.type(helper, page, ["projects.names": secret], go: "later")
    #expect(try readings().isEmpty)
    helper.open(page)
    #expect(try readings() == [.first])
    helper.press(page, ["projects.names": secret, "go": "done"])
    let second = page.replacing("/first", with: "/second")
    village.type(helper, second, ["projects.names": "other"])
    #expect(try readings() == [.first])
    helper.open(page.replacing("/first", with: "/compare"))
    #expect(try readings() == [.first, .compare])
    // The note says who and when.
    let reading = try village.kith.read { try KeyingStore.readings(of: key, on: $0).last }
    #expect(reading?.account == AccountKey(rawValue: "account of kim@example.org"))
    #expect(reading?.moment == village.support.time.now)
  }

  @Test("A reading that cannot be noted is not given")
  func unnoted() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    village.type(helper, page, ["projects.names": secret], go: "later")
    village.kith.fail(.full)
    helper.get(page)
    #expect(helper.status == .unavailable && !helper.page.contains(secret))
  }

  @Test("The owner's copy says that sheets were typed in for them")
  func copy() throws {
    let browser = village.browser()
    village.back(person.id, in: browser)
    village.agree(browser)
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    village.type(helper, page, ["projects.names": secret], go: "later")
    helper.open(page)
    helper.press(page, ["projects.names": secret, "go": "done"])
    browser.open("/mirror/copy/print")
    #expect(browser.text.contains("Sheets typed in for me"))
    #expect(browser.text.contains("10 March 2026 (opened again while typing: 1)"))
  }
}
