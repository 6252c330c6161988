import Identity
import Storage
import Testing
import Web

@testable import Programme

struct NamingTests {
  @Test func anAreaAndAProjectAreAddedAndFound() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.get(.addArea)
    #expect(browser.submit(.addArea, ["name": "  East 🌅 "]) == .seeOther)
    let east = try #require(try village.world.places?.areas.first { $0.name == "East 🌅" })
    #expect(browser.address == ProgrammeRoute.area(east.key).address.text)
    browser.get(.addProject(east.key))
    browser.submit(.addProject(east.key), ["name": "بول ساتھی"])
    let project = try #require(try village.world.places?.area(east.key)?.projects.first)
    #expect(project.name == "بول ساتھی")
    #expect(browser.address == ProgrammeRoute.project(project.key).address.text)
  }

  @Test func aFormThatIsSentTwiceAddsOnePlace() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.get(.addArea)
    let form = Fields(browser.carried(to: "/programme/add-area").all + [.init("name", "East")])
    browser.submit("/programme/add-area", form)
    let first = browser.address
    #expect(browser.submit("/programme/add-area", form) == .seeOther)
    #expect(browser.address == first)
    #expect(try village.world.places?.areas.filter { $0.name == "East" }.count == 1)
  }

  @Test(arguments: ["The Walk", "  tHE   wALK "])
  func twoProjectsOfAnAreaHaveTwoNames(_ typed: String) throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.get(.addProject(village.north))
    #expect(browser.submit(.addProject(village.north), ["name": typed]) == .unprocessable)
    #expect(browser.page.contains("id=\"name-error\""))
    #expect(browser.value(of: "name") == typed)
    browser.get(.renameProject(village.tea))
    #expect(browser.submit(.renameProject(village.tea), ["name": typed]) == .unprocessable)
    // In another area the name is free, and a place may keep its own in other letters.
    browser.get(.renameProject(village.song))
    #expect(browser.submit(.renameProject(village.song), ["name": typed]) == .seeOther)
    browser.get(.renameProject(village.walk))
    #expect(browser.submit(.renameProject(village.walk), ["name": typed]) == .seeOther)
  }

  @Test(arguments: ["", "\u{200B} ", String(repeating: "long ", count: 100)])
  func badNamesComeBack(_ typed: String) throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    browser.get(.renameProject(village.walk))
    #expect(browser.submit(.renameProject(village.walk), ["name": typed]) == .unprocessable)
    #expect((browser.value(of: "name") ?? "") == typed)
    #expect(try village.world.places?.name(of: village.walk) == "The Walk")
  }

  @Test func aKeyMadeByHandNamesNothingElse() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.get(.addArea)
    let token = browser.carried(to: "/programme/add-area")[Visit.formTokenField] ?? ""
    for key in ["../x", "", "ABC", String(repeating: "é", count: 13)] {
      browser.get(.addArea)
      browser.submit(
        "/programme/add-area",
        Fields([
          .init(Visit.formTokenField, token), .init("key", key), .init("name", "N\(key.count)"),
        ]))
      #expect(try village.world.places?.name(of: PlaceKey(rawValue: key)) == nil)
    }
    #expect(try village.world.places?.areas.count == 6)
  }

  @Test func placesThatAreGoneAreNotFound() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    let gone = PlaceKey(rawValue: "nowhere")
    for route in [
      ProgrammeRoute.area(gone), .project(gone), .sheet(gone), .renameArea(gone),
      .renameProject(gone), .addProject(gone), .area(village.walk), .project(village.north),
    ] {
      #expect(browser.get(route) == .notFound)
    }
  }

  @Test func namesStandOnPagesAsTextAndNeverAsMarkup() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.get(.renameProject(village.walk))
    browser.submit(.renameProject(village.walk), ["name": "<script>alert(1)</script>"])
    for route in [ProgrammeRoute.overview, .project(village.walk), .sheet(village.walk), .invite] {
      browser.get(route)
      #expect(!browser.page.contains("<script>alert"))
      #expect(browser.page.contains("&lt;script&gt;alert(1)"))
    }
  }
}
