import Identity
import Storage
import TestSupport
import Testing
import Web

@testable import Programme

struct OrganisationTests {
  @Test func anOrganisationIsAddedWithAProjectOfItsOwn() throws {
    let village = try Village(World())
    let browser = village.browser(.areaLead)
    browser.open(.addOrganisation(village.north))
    #expect(
      browser.press(.addOrganisation(village.north), ["name": " Kettle  Club "]) == .seeOther)
    let north = try #require(try village.world.places?.area(village.north))
    let club = try #require(north.organisations.first { $0.organisation.name == "Kettle Club" })
    #expect(browser.address == ProgrammeRoute.organisation(club.organisation.key).address.text)
    let add = ProgrammeRoute.addProjectOf(club.organisation.key, in: village.north)
    browser.open(add)
    #expect(browser.press(add, ["name": "Brew"]) == .seeOther)
    let brew = try village.world.places?.area(village.north)?.projects(of: club.organisation.key)
    #expect(brew?.map(\.name) == ["Brew"])
    #expect(browser.page.contains("Kettle Club"))
  }

  @Test func aFormThatIsSentTwiceAddsOneOrganisation() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    let route = ProgrammeRoute.addOrganisation(village.north)
    browser.open(route)
    let form = Fields(browser.carried(to: route.address.text).all + [.init("name", "Kettle Club")])
    browser.press(route, form)
    let first = browser.address
    #expect(browser.press(route, form) == .seeOther)
    #expect(browser.address == first)
    #expect(try village.world.places?.organisations.count == 2)
  }

  /// Names are one in the programme: only somebody above both areas makes one organisation of two.
  @Test func anOrganisationOfAnotherAreaIsBroughtByTheLeadAlone() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    lead.open(.addOrganisation(village.south))
    lead.press(.addOrganisation(village.south), ["name": "Far Shore"])
    let shore = try #require(
      try village.world.places?.organisations.first { $0.name == "Far Shore" })

    let areaLead = village.browser(.areaLead)
    areaLead.open(.addOrganisation(village.north))
    #expect(!areaLead.page.contains("Far Shore"))
    for typed: Fields in [
      ["name": "far shore"], ["name": "", "known": shore.key.rawValue],
    ] {
      #expect(areaLead.press(.addOrganisation(village.north), typed) == .unprocessable)
      #expect(areaLead.page.contains("id=\"name-error\""))
    }
    #expect(try village.world.places?.areas(of: shore.key).map(\.name) == ["South"])

    lead.open(.addOrganisation(village.north))
    #expect(
      lead.press(.addOrganisation(village.north), ["name": "", "known": shore.key.rawValue])
        == .seeOther)
    #expect(try village.world.places?.areas(of: shore.key).map(\.name) == ["North", "South"])
    #expect(try village.world.places?.organisations.count == 2)
  }

  @Test func anAreaHasOneHubAndOnePartner() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.open(.addOrganisation(village.north))
    browser.press(.addOrganisation(village.north), ["name": "Kettle Club"])
    let club = try #require(
      try village.world.places?.organisations.first { $0.name == "Kettle Club" })
    let here = ProgrammeRoute.organisationParts(club.key, in: village.north)
    browser.open(here)
    #expect(browser.press(here, ["part": "hub"]) == .unprocessable)
    #expect(browser.page.contains("Green Hand has this part here"))
    browser.open(here)
    let typed = Fields([.init("part", "grant"), .init("part", "partner"), .init("part", "king")])
    #expect(browser.press(here, typed) == .seeOther)
    let north = try #require(try village.world.places?.area(village.north))
    #expect(north.presence(of: club.key)?.parts == [.grant, .partner])
    #expect(north.presence(of: village.hand)?.parts == [.hub, .grant])
    // In another area the same one can be the hub too, or nothing.
    let south = ProgrammeRoute.organisationParts(village.hand, in: village.south)
    browser.open(south)
    #expect(browser.press(south, ["part": "hub"]) == .seeOther)
    browser.open(south)
    #expect(browser.press(south, [:]) == .seeOther)
    #expect(
      try village.world.places?.area(village.south)?.presence(of: village.hand)?.parts.isEmpty
        == true)
  }

  @Test func theSchemaItselfKeepsAnAreaToOneHub() throws {
    let village = try Village(World())
    #expect(throws: StorageError.self) {
      try village.world.kith.write { [north = village.north] connection in
        let other = PlaceKey(rawValue: "other")
        try PlacesStore.add(organisation: other, name: "Other", in: north, on: connection)
        try PlacesStore.set([.hub], of: other, in: north, on: connection)
      }
    }
    #expect(try village.world.places?.organisations.count == 1)
  }

  @Test func aProjectChangesHandsWithinItsAreaOnly() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    lead.open(.addOrganisation(village.south))
    lead.press(.addOrganisation(village.south), ["name": "Far Shore"])
    let shore = try #require(
      try village.world.places?.organisations.first { $0.name == "Far Shore" })
    func choose(_ organisation: String, for project: PlaceKey) throws -> PlaceKey? {
      lead.open(.projectOrganisation(project))
      #expect(
        lead.press(.projectOrganisation(project), ["organisation": organisation]) == .seeOther)
      return try village.world.places?.project(project)?.organisation
    }
    #expect(try choose(village.hand.rawValue, for: village.tea) == village.hand)
    #expect(try choose("", for: village.tea) == nil)
    #expect(try choose(shore.key.rawValue, for: village.tea) == nil)
    #expect(try choose(shore.key.rawValue, for: village.song) == shore.key)
  }

  @Test func aRoleInAnOrganisationReachesItsProjectsAndNoOthers() throws {
    let village = try Village(World())
    let browser = village.browser(.ofOrganisation)
    #expect(browser.open(.renameProject(village.walk)) == .ok)
    #expect(browser.open(.renameProject(village.tea)) == .forbidden)
    try village.world.kith.write { [tea = village.tea, hand = village.hand, walk = village.walk] in
      try PlacesStore.set(organisation: hand, of: tea, on: $0)
      try PlacesStore.set(organisation: nil, of: walk, on: $0)
    }
    #expect(browser.open(.renameProject(village.tea)) == .ok)
    #expect(browser.open(.renameProject(village.walk)) == .forbidden)
  }

  /// Nobody needs to know who takes part but those who help them.
  @Test func lookingAfterAnAreaIsNotHelpingItsPeople() throws {
    let village = try Village(World())
    let places = try #require(try village.world.places)
    func helped(_ grant: Grant) -> Set<PlaceKey> {
      let standing = Standing([grant], in: places)
      return Set([village.walk, village.tea, village.song].filter { standing.helps(project: $0) })
    }
    for role in [Role.programmeLead, .researcher] {
      #expect(helped(Grant(role, in: village.programme)).isEmpty)
    }
    #expect(helped(Grant(.areaLead, in: village.north)).isEmpty)
    #expect(helped(Grant(.facilitator, in: village.walk)).isEmpty)
    #expect(helped(Grant(.coordinator, in: village.walk)) == [village.walk])
    #expect(helped(Grant(.coordinator, in: village.hand)) == [village.walk])
    #expect(helped(Grant(.ambassador, in: village.hand)) == [village.walk])
    #expect(helped(Grant(.ambassador, in: village.north)) == [village.walk, village.tea])
    #expect(helped(Grant(.ambassador, in: village.song)) == [village.song])
    // A coordinator's role in an area is no role.
    #expect(helped(Grant(.coordinator, in: village.north)).isEmpty)
  }

  @Test func anAreaLeadSeesOfAnOrganisationWhatIsInTheirArea() throws {
    let village = try Village(World())
    try village.world.kith.write { [song = village.song, hand = village.hand] in
      try PlacesStore.set(organisation: hand, of: song, on: $0)
    }
    let areaLead = village.browser(.areaLead)
    areaLead.open(.organisation(village.hand))
    #expect(areaLead.page.contains("The Walk"))
    for hidden in ["Song", "South"] { #expect(!areaLead.page.contains(hidden)) }
    let own = village.browser(.ofOrganisation)
    own.open(.organisation(village.hand))
    for visible in ["The Walk", "Song", "South"] { #expect(own.page.contains(visible)) }
    #expect(!own.page.contains("/rename") && !own.page.contains("/parts"))
  }
}
