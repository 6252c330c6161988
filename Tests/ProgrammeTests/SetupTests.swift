import Identity
import Storage
import TestSupport
import Testing
import Web

@testable import Programme

struct SetupTests {
  private let account: Fields = [
    "display-name": "Wren", "email": "wren@example.org", "password": "river stone lamp",
  ]

  /// Fills in everything before the account.
  private func begin(_ world: World) -> Browser {
    let browser = Browser(world)
    browser.open(.setup(.name))
    browser.press(.setup(.name), ["name": "Many Hands 🌿"])
    browser.press(.setup(.areas), ["areas": "North\r\n\r\n شمال \r\nnorth", "online": "yes"])
    browser.press(.setup(.project), ["project": "The Walk", "home": "area شمال"])
    return browser
  }

  @Test func theWalkMakesAProgrammeAndSignsItsLeadIn() throws {
    let world = try World()
    let browser = begin(world)
    #expect(browser.address == "/setup/account")
    #expect(browser.press(.setup(.account), account) == .seeOther)
    #expect(browser.address == "/programme/begun")
    #expect(browser.page.contains("Many Hands 🌿"))

    let places = try #require(try world.places)
    #expect(places.name == "Many Hands 🌿")
    #expect(Set(places.areas.map(\.name)) == ["North", "شمال", "Online community"])
    #expect(places.areas.first { $0.name == "شمال" }?.projects.map(\.name) == ["The Walk"])
    #expect(
      try world.grants(of: "wren@example.org") == [Grant(.programmeLead, in: places.programme)])
    // The draft is gone, and another browser can sign in with what was chosen.
    #expect(try world.kith.read { try $0.first("SELECT 1 FROM setup_draft") { _ in true } } == nil)
    #expect(world.browser(as: "wren@example.org").open(.overview) == .ok)
  }

  @Test func oneAreaLeavesNothingToChoose() throws {
    let world = try World()
    let browser = Browser(world)
    browser.open(.setup(.name))
    browser.press(.setup(.name), ["name": "Hands"])
    browser.press(.setup(.areas), ["areas": "North"])
    #expect(!browser.page.contains("name=\"home\""))
    browser.press(.setup(.project), ["project": "Tea"])
    browser.press(.setup(.account), account)
    #expect(try world.places?.areas.first?.projects.map(\.name) == ["Tea"])
  }

  /// A form that must come back, and the field that has to be looked at again.
  struct BadInput: Sendable, CustomStringConvertible {
    let step: SetupStep
    let field: String
    let typed: Fields

    init(_ step: SetupStep, _ field: String, _ typed: Fields) {
      self.step = step
      self.field = field
      self.typed = typed
    }

    var description: String { "\(step) \(field) \(typed.all.map(\.value))" }
  }

  static let badInput = [
    BadInput(.name, "name", ["name": " \u{200B} "]),
    BadInput(.name, "name", ["name": String(repeating: "x", count: 500)]),
    BadInput(.areas, "areas", ["areas": " \r\n "]),
    BadInput(.areas, "areas", ["areas": "North\r\n" + String(repeating: "y", count: 500)]),
    BadInput(
      .areas, "areas", ["areas": (0...100).map { "Area \($0)" }.joined(separator: "\r\n")]),
    BadInput(.project, "project", ["project": "", "home": "online"]),
    BadInput(.project, "home", ["project": "Tea", "home": "area Nowhere"]),
    BadInput(.project, "home", ["project": "Tea"]),
    BadInput(.account, "display-name", person("", "a@example.org", "long enough here")),
    BadInput(.account, "email", person("Wren", "not one", "long enough here")),
    BadInput(.account, "password", person("Wren", "a@example.org", "short")),
    BadInput(.account, "password", person("Wren", "a@example.org", "Password123")),
  ]

  private static func person(_ name: String, _ email: String, _ password: String) -> Fields {
    ["display-name": name, "email": email, "password": password]
  }

  @Test(arguments: badInput)
  func badInputComesBackBesideItsField(_ bad: BadInput) throws {
    let (step, typed, field) = (bad.step, bad.typed, bad.field)
    let world = try World()
    let browser = begin(world)
    browser.open(.setup(step))
    #expect(browser.press(.setup(step), typed) == .unprocessable)
    #expect(browser.page.contains("id=\"\(field)-error\""))
    #expect(browser.page.contains("href=\"#\(field)\""))
    for sent in typed.all where !["password", "areas", "home"].contains(sent.name) {
      #expect((browser.value(of: sent.name) ?? "") == sent.value)
    }
    #expect(!browser.page.contains("Password123"))
    #expect(try world.places == nil)
  }

  @Test func goingBackShowsWhatWasTypedAndChangesIt() throws {
    let world = try World()
    let browser = begin(world)
    browser.open(.setup(.name))
    #expect(browser.value(of: "name") == "Many Hands 🌿")
    browser.press(.setup(.name), ["name": "Other Hands"])
    #expect(browser.page.contains("North\nشمال"))
    browser.open(.setup(.account))
    browser.press(.setup(.account), account)
    #expect(try world.places?.name == "Other Hands")
  }

  @Test func anAreaThatIsTakenAwayTakesTheChoiceAlong() throws {
    let world = try World()
    let browser = begin(world)
    browser.open(.setup(.areas))
    browser.press(.setup(.areas), ["areas": "North\r\nSouth"])
    browser.open(.setup(.account))
    #expect(browser.address == "/setup/project")
    #expect(browser.value(of: "project") == "The Walk")
  }

  @Test func nothingCanBeSkipped() throws {
    let world = try World()
    let browser = Browser(world)
    for step in [SetupStep.areas, .project, .account] {
      browser.open(.setup(step))
      #expect(browser.address == "/setup/name")
    }
    // Nor by a form that was made by hand.
    browser.open(.setup(.name))
    let token = browser.carried(to: "/setup/name")
    browser.press("/setup/account", Fields(token.all + account.all))
    #expect(try world.places == nil)
    #expect(try world.grants(of: "wren@example.org").isEmpty)
  }

  @Test func theLastPageSentTwiceMakesOneProgrammeAndOneAccount() throws {
    let world = try World()
    let browser = begin(world)
    let carried = browser.carried(to: "/setup/account")
    let again = Fields(carried.all + account.all)
    browser.press(.setup(.account), account)
    let first = try #require(try world.places)
    #expect(browser.press(.setup(.account), again) != .internalError)
    #expect(try world.places == first)
    #expect(try accountsIn(world) == 1)
  }

  @Test func afterItIsCreatedSettingUpIsClosed() throws {
    let world = try World()
    begin(world).press(.setup(.account), account)
    let stranger = Browser(world)
    for step in SetupStep.allCases {
      stranger.open(.setup(step))
      #expect(stranger.address.hasPrefix("/sign-in"))
    }
    stranger.open(.setupCode)
    #expect(stranger.address.hasPrefix("/sign-in"))
  }

  @Test func aTryThatWasCutShortCanBeSentAgain() throws {
    let world = try World()
    let browser = begin(world)
    world.kith.fail(.full)
    #expect(browser.press(.setup(.account), account) == .unavailable)
    #expect(try world.places == nil)
    world.kith.fail(nil)
    // The page comes back with what was typed; only the password has to be typed again. This time the
    // address was wrong before, so another one is given.
    browser.open(.setup(.account))
    browser.press(
      .setup(.account),
      ["display-name": "Wren", "email": "jay@example.org", "password": "river stone lamp"])
    let places = try #require(try world.places)
    #expect(
      try world.grants(of: "jay@example.org") == [Grant(.programmeLead, in: places.programme)])
    #expect(try world.grants(of: "wren@example.org").isEmpty)
  }

  @Test func fromElsewhereTheCodeIsAskedFor() throws {
    let world = try World()
    let browser = Browser(world, peer: "192.0.2.9", host: "kith.example")
    browser.open(.setup(.name))
    #expect(browser.address == "/setup/code")
    #expect(browser.press(.setupCode, ["code": "0000-0000-0000"]) == .unprocessable)
    #expect(browser.page.contains("id=\"code-error\""))
    #expect(browser.press(.setupCode, ["code": world.code.written.lowercased()]) == .seeOther)
    browser.open(.setup(.name))
    #expect(browser.press(.setup(.name), ["name": "Hands"]) == .seeOther)
    #expect(browser.address == "/setup/areas")
  }

  @Test func everythingLeadsToSettingUpUntilThereIsAProgramme() throws {
    let world = try World()
    let room = ProgrammeRoom(
      neighbours: ProgrammeNeighbours(
        joining: { _ in "/" }, list: { _ in "/" }, figures: { _, _, _ in .none }),
      door: SetupGuard(code: world.code))
    #expect(try world.places == nil)
    let door = FrontDoor(world.house)
    let answer = try #require(
      door.answer(
        Request(path: "/setup/project", headers: ["host": "localhost"], peer: "::1"), in: room))
    guard case .now(let response) = answer else {
      Issue.record("A page that changes nothing waits for nothing.")
      return
    }
    #expect(response.headers["Location"] == "/setup/name")
  }

  private func accountsIn(_ world: World) throws -> Int? {
    try world.identity.read { try $0.first("SELECT count(*) FROM account") { $0.integer(0) } }
  }
}
