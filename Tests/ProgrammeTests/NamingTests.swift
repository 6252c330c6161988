import Identity
import Storage
import TestSupport
import Testing
import Web

@testable import Programme

struct NamingTests {
  @Test func anAreaAndAProjectAreAddedAndFound() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.open(.addArea)
    #expect(browser.press(.addArea, ["name": "  East 🌅 "]) == .seeOther)
    let east = try #require(try village.world.places?.areas.first { $0.name == "East 🌅" })
    #expect(browser.address == ProgrammeRoute.area(east.key).address.text)
    browser.open(.addProject(east.key))
    browser.press(.addProject(east.key), ["name": "بول ساتھی"])
    let project = try #require(try village.world.places?.area(east.key)?.projects.first)
    #expect(project.name == "بول ساتھی")
    #expect(browser.address == ProgrammeRoute.project(project.key).address.text)
  }

  @Test func aFormThatIsSentTwiceAddsOnePlace() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.open(.addArea)
    let form = Fields(browser.carried(to: "/programme/add-area").all + [.init("name", "East")])
    browser.press(.addArea, form)
    let first = browser.address
    #expect(browser.press(.addArea, form) == .seeOther)
    #expect(browser.address == first)
    #expect(try village.world.places?.areas.filter { $0.name == "East" }.count == 1)
  }

  @Test(arguments: ["The Walk", "  tHE   wALK "])
  func twoProjectsOfAnAreaHaveTwoNames(_ typed: String) throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.open(.addProject(village.north))
    #expect(browser.press(.addProject(village.north), ["name": typed]) == .unprocessable)
    #expect(browser.page.contains("id=\"name-error\""))
    #expect(browser.value(of: "name") == typed)
    browser.open(.renameProject(village.tea))
    #expect(browser.press(.renameProject(village.tea), ["name": typed]) == .unprocessable)
    // In another area the name is free, and a place may keep its own in other letters.
    browser.open(.renameProject(village.song))
    #expect(browser.press(.renameProject(village.song), ["name": typed]) == .seeOther)
    browser.open(.renameProject(village.walk))
    #expect(browser.press(.renameProject(village.walk), ["name": typed]) == .seeOther)
  }

  @Test(arguments: ["", "\u{200B} ", String(repeating: "long ", count: 100)])
  func badNamesComeBack(_ typed: String) throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    browser.open(.renameProject(village.walk))
    #expect(browser.press(.renameProject(village.walk), ["name": typed]) == .unprocessable)
    #expect((browser.value(of: "name") ?? "") == typed)
    #expect(try village.world.places?.name(of: village.walk) == "The Walk")
  }

  @Test func aKeyMadeByHandNamesNothingElse() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.open(.addArea)
    let token = browser.carried(to: "/programme/add-area")[Visit.formTokenField] ?? ""
    for key in ["../x", "", "ABC", String(repeating: "é", count: 13)] {
      browser.open(.addArea)
      browser.press(
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
      #expect(browser.open(route) == .notFound)
    }
  }

  @Test func namesStandOnPagesAsTextAndNeverAsMarkup() throws {
    let village = try Village(World())
    let browser = village.browser(.lead)
    browser.open(.renameProject(village.walk))
    browser.press(.renameProject(village.walk), ["name": "<script>alert(1)</script>"])
    for route in [ProgrammeRoute.overview, .project(village.walk), .sheet(village.walk), .invite] {
      browser.open(route)
      #expect(!browser.page.contains("<script>alert"))
      #expect(browser.page.contains("&lt;script&gt;alert(1)"))
    }
  }
}
