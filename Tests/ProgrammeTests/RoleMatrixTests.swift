import Identity
import Storage
import TestSupport
import Testing
import Web

@testable import Programme

/// Who may open what, for every page and every role, through the front door.
///
/// The village has a lead, and an area lead of North; a coordinator and a facilitator of The Walk, which
/// is in North; a coordinator of Green Hand, which runs The Walk and is at work in South too; an ambassador
/// of North; a researcher; a peer with an account; and somebody who is not signed in.
struct RoleMatrixTests {
  private static let names: [String] = [
    "begun", "overview", "renameProgramme", "addArea", "north", "renameNorth", "addToNorth",
    "south", "renameSouth", "addToSouth", "walk", "renameWalk", "walkSheet", "tea", "renameTea",
    "teaSheet", "song", "renameSong", "songSheet", "people", "invite", "endLead", "endAreaLead",
    "endCoordinator", "endFacilitator", "endResearcher", "endInSouth", "endAmbassador",
    "endOfOrganisation", "hand", "renameHand", "partsInNorth", "partsInSouth", "addToHandInNorth",
    "addToHandInSouth", "organisationToNorth", "organisationToSouth", "whoseWalk", "whoseSong",
    "walkIDs", "teaIDs",
    "songIDs", "slips",
  ]

  private static let open: [Village.Visitor: Set<String>] = [
    // Who takes part is for those who help them, not for those above.
    .lead: Set(names).subtracting(["walkIDs", "teaIDs", "songIDs", "slips"]),
    .areaLead: [
      "north", "renameNorth", "addToNorth", "walk", "renameWalk", "walkSheet", "tea", "renameTea",
      "teaSheet", "people", "invite", "endCoordinator", "endFacilitator", "endAmbassador", "hand",
      "partsInNorth", "addToHandInNorth", "organisationToNorth", "whoseWalk",
    ],
    .coordinator: ["walk", "renameWalk", "walkSheet", "walkIDs", "slips"],
    .facilitator: ["walk", "walkSheet"],
    .ofOrganisation: ["walk", "renameWalk", "walkSheet", "hand", "walkIDs", "slips"],
    .ambassador: [
      "north", "walk", "walkSheet", "tea", "teaSheet", "walkIDs", "teaIDs", "slips",
    ],
    .researcher: [], .peer: [], .nobody: [],
  ]

  private func route(_ name: String, _ village: Village) -> ProgrammeRoute {
    func end(_ visitor: Village.Visitor, _ role: Role, _ place: PlaceKey) -> ProgrammeRoute {
      .endRole(AccountKey(rawValue: visitor.rawValue), Grant(role, in: place))
    }
    return switch name {
    case "begun": .begun
    case "overview": .overview
    case "renameProgramme": .renameProgramme
    case "addArea": .addArea
    case "north": .area(village.north)
    case "renameNorth": .renameArea(village.north)
    case "addToNorth": .addProject(village.north)
    case "south": .area(village.south)
    case "renameSouth": .renameArea(village.south)
    case "addToSouth": .addProject(village.south)
    case "walk": .project(village.walk)
    case "renameWalk": .renameProject(village.walk)
    case "walkSheet": .sheet(village.walk)
    case "tea": .project(village.tea)
    case "renameTea": .renameProject(village.tea)
    case "teaSheet": .sheet(village.tea)
    case "song": .project(village.song)
    case "renameSong": .renameProject(village.song)
    case "songSheet": .sheet(village.song)
    case "people": .people
    case "invite": .invite
    case "endLead": end(.lead, .programmeLead, village.programme)
    case "endAreaLead": end(.areaLead, .areaLead, village.north)
    case "endCoordinator": end(.coordinator, .coordinator, village.walk)
    case "endFacilitator": end(.facilitator, .facilitator, village.walk)
    case "endResearcher": end(.researcher, .researcher, village.programme)
    case "endAmbassador": end(.ambassador, .ambassador, village.north)
    case "endOfOrganisation": end(.ofOrganisation, .coordinator, village.hand)
    case "hand": .organisation(village.hand)
    case "renameHand": .renameOrganisation(village.hand)
    case "partsInNorth": .organisationParts(village.hand, in: village.north)
    case "partsInSouth": .organisationParts(village.hand, in: village.south)
    case "addToHandInNorth": .addProjectOf(village.hand, in: village.north)
    case "addToHandInSouth": .addProjectOf(village.hand, in: village.south)
    case "organisationToNorth": .addOrganisation(village.north)
    case "organisationToSouth": .addOrganisation(village.south)
    case "walkIDs": .ids(village.walk)
    case "teaIDs": .ids(village.tea)
    case "songIDs": .ids(village.song)
    case "slips": .slips(village.walk, IDBatchKey(rawValue: "batch"))
    case "whoseWalk": .projectOrganisation(village.walk)
    case "whoseSong": .projectOrganisation(village.song)
    default: end(.coordinator, .coordinator, village.song)
    }
  }

  @Test func theMatrixHasEveryKindOfPage() throws {
    let village = try Village(World())
    let kinds = Set(Self.names.map { route($0, village).name })
    let all = Set(ProgrammeRoute.samples.map(\.name)).subtracting(["setup", "setupCode"])
    #expect(kinds == all)
  }

  @Test(arguments: Village.Visitor.allCases)
  func pagesOpenForThoseWhoMayAndForNobodyElse(_ visitor: Village.Visitor) throws {
    let village = try Village(World())
    let browser = village.browser(visitor)
    for name in Self.names {
      let route = route(name, village)
      let status = browser.open(route)
      if Self.open[visitor, default: []].contains(name) {
        // A role that nobody holds there is over already; the list of roles says so.
        let isOver = name == "endInSouth"
        // There is no such batch.
        let isGone = name == "slips"
        #expect(
          status == (isOver ? .seeOther : isGone ? .notFound : .ok), "\(visitor) opens \(name)")
      } else if visitor == .nobody {
        #expect(browser.address.hasPrefix("/sign-in?"), "\(visitor) opens \(name)")
      } else if name == "overview" {
        #expect(browser.address == "/you", "\(visitor) opens \(name)")
      } else {
        #expect(status == .forbidden, "\(visitor) opens \(name)")
        for place in ["Tea", "Song", "South"] { #expect(!browser.page.contains(place)) }
      }
    }
  }

  @Test(arguments: Village.Visitor.allCases)
  func formsMadeByHandChangeNothing(_ visitor: Village.Visitor) throws {
    let village = try Village(World())
    let browser = village.browser(visitor)
    let before = try village.world.places
    let holders = try village.holders
    browser.open(IdentityRoute.joinUp.address)
    let token = browser.carried(to: visitor == .nobody ? "/sign-in" : "/you/log")
    for name in Self.names where !Self.open[visitor, default: []].contains(name) {
      let route = route(name, village)
      guard route.methods.contains(.post) else { continue }
      let typed: Fields = [
        "name": "Changed", "count": "3", "display-name": "X", "email": "x@example.org",
        "part": "partner",
        "role": "coordinator \(village.song.rawValue)", "organisation": village.hand.rawValue,
      ]
      browser.press(
        route.address.text, Fields(token.all.filter { $0.name == Visit.formTokenField } + typed.all)
      )
      #expect(browser.status == .forbidden, "\(visitor) sends \(name)")
    }
    #expect(try village.world.places == before)
    #expect(try village.holders == holders)
    #expect(try village.countOfIDs == 0)
  }

  @Test func anAreaLeadGivesNoRoleOutsideTheirArea() throws {
    let village = try Village(World())
    let browser = village.browser(.areaLead)
    browser.open(.invite)
    for grant in [
      Grant(.coordinator, in: village.song), Grant(.areaLead, in: village.north),
      Grant(.programmeLead, in: village.programme), Grant(.researcher, in: village.programme),
      Grant(.coordinator, in: village.hand), Grant(.ambassador, in: village.south),
      Grant(.coordinator, in: village.north), Grant(.programmeLead, in: village.walk),
    ] {
      #expect(!browser.page.contains("value=\"\(grant.formValue)\""))
      let status = browser.press(
        .invite, ["display-name": "X", "email": "x@example.org", "role": grant.formValue])
      #expect(status == .unprocessable)
      #expect(try village.world.grants(of: "x@example.org").isEmpty)
    }
  }

  @Test func anAreaLeadSeesTheRolesOfTheirOwnAreaOnly() throws {
    let village = try Village(World())
    let browser = village.browser(.areaLead)
    browser.open(.people)
    for visible in ["area-lead", "coordinator", "facilitator", "ambassador"] {
      #expect(browser.page.contains("Name of \(visible)"))
    }
    for hidden in ["Name of lead", "Name of researcher", "Name of of-organisation"] {
      #expect(!browser.page.contains(hidden))
    }
    #expect(!browser.page.contains("@example.org"))
  }
}

extension Village {
  /// How many personal IDs there are.
  fileprivate var countOfIDs: Int {
    get throws {
      try world.identity.read {
        try $0.first("SELECT COUNT(*) FROM participant") { $0.integer(0) } ?? 0
      }
    }
  }

  /// Everybody with a role, as text.
  fileprivate var holders: [String] {
    get throws {
      try world.identity.read { connection in
        try connection.all("SELECT account, role, place FROM role_grant ORDER BY 1, 2, 3") {
          "\($0.text(0)) \($0.text(1)) \($0.text(2))"
        }
      }
    }
  }
}
