import Identity
import Storage
import TestSupport
import Testing
import Web

@testable import Programme

/// Personal IDs that a project gives out.
struct IDsTests {
  private func issue(_ count: String, _ village: Village, _ browser: Browser) -> Status {
    browser.open(.ids(village.walk))
    return browser.press(.ids(village.walk), ["count": count])
  }

  private func ids(on page: String) -> [String] {
    page.matches(of: /<code dir="ltr">([^<]*)<\/code>/).map { String($0.output.1) }
  }

  private func everyID(_ village: Village) throws -> [String] {
    try village.world.identity.read { connection in
      try connection.all("SELECT personal_id FROM participant ORDER BY personal_id") { $0.text(0) }
    }
  }

  @Test func aThousandSlipsHaveAThousandIDsThatReadBack() throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    #expect(issue("1000", village, browser) == .seeOther)
    let written = ids(on: browser.page)
    #expect(written.count == 1000)
    #expect(Set(written).count == 1000)
    #expect(try Set(written.map { try PersonalID.read($0).characters }).count == 1000)
    #expect(try everyID(village) == written.map { try PersonalID.read($0).characters }.sorted())
    // One slip of the pen, at any place of any ID, is noticed and never leads to another of them.
    let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    for id in written.prefix(100) {
      let characters = Array(id.filter { $0 != "-" })
      for place in characters.indices {
        for other in alphabet where other != characters[place] {
          var wrong = characters
          wrong[place] = other
          #expect(throws: PersonalID.ReadingError.wrongCheck) {
            try PersonalID.read(String(wrong))
          }
        }
      }
    }
  }

  @Test func noIDIsGivenOutTwiceHoweverOftenSomeAreMade() throws {
    let village = try Village(World())
    var given: [String] = []
    for visitor in [Village.Visitor.coordinator, .ambassador, .ofOrganisation, .coordinator] {
      let browser = village.browser(visitor)
      #expect(issue("50", village, browser) == .seeOther)
      given += ids(on: browser.page)
    }
    #expect(given.count == 200 && Set(given).count == 200)
  }

  @Test func aFormThatIsSentTwiceMakesOneBatchAndLeavesNoOtherIDs() throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    browser.open(.ids(village.walk))
    let address = ProgrammeRoute.ids(village.walk).address.text
    let form = Fields(browser.carried(to: address).all + [.init("count", "7")])
    browser.press(address, form)
    let first = ids(on: browser.page)
    browser.press(address, form)
    #expect(ids(on: browser.page) == first)
    #expect(try everyID(village).count == 7)
    browser.open(.ids(village.walk))
    #expect(browser.page.matches(of: /Print the slips<\/a>/).count == 1)
  }

  @Test(arguments: ["", "0", "-3", "1001", "ten", "2.5", "٠"])
  func whatIsNoNumberOfIDsMakesNone(_ typed: String) throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    #expect(issue(typed, village, browser) == .unprocessable)
    #expect(browser.page.contains("id=\"count-error\""))
    #expect((browser.value(of: "count") ?? "") == typed)
    #expect(try everyID(village).isEmpty)
  }

  @Test func digitsOfEveryScriptAreNumbers() throws {
    let village = try Village(World())
    #expect(issue("۱۲", village, village.browser(.coordinator)) == .seeOther)
    #expect(try everyID(village).count == 12)
  }

  @Test func aSlipHasAnIDAndHowToBeginAndNothingElse() throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    _ = issue("3", village, browser)
    let list = try #require(browser.page.firstMatch(of: /<ul class="slips">(.*?)<\/ul>/))
    let text = list.output.1.replacing(/<[^>]*>/, with: " ")
      .split(separator: " ").joined(separator: " ")
    let ids = ids(on: browser.page)
    #expect(
      text == ids.map { "Go to localhost:8080/return and type \($0)" }.joined(separator: " "))
    for word in ["Walk", "Many Hands", "North", "peer", "log", "mental"] {
      #expect(!list.output.1.contains(word))
    }
  }

  @Test func theSlipsOfAnotherProjectAreNotFound() throws {
    let village = try Village(World())
    let browser = village.browser(.ambassador)
    browser.open(.ids(village.tea))
    browser.press(.ids(village.tea), ["count": "2"])
    let batch = IDBatchKey(
      rawValue: browser.address.split(separator: "/").last.map(String.init) ?? "")
    #expect(browser.open(.slips(village.tea, batch)) == .ok)
    // Under the address of their own project, a coordinator does not reach them either.
    let coordinator = village.browser(.coordinator)
    #expect(coordinator.open(.slips(village.tea, batch)) == .forbidden)
    #expect(coordinator.open(.slips(village.walk, batch)) == .notFound)
  }

  @Test func whatFailsBetweenTheStoresLeavesIDsThatNobodyHasSeen() throws {
    let village = try Village(World())
    let browser = village.browser(.coordinator)
    browser.open(.ids(village.walk))
    village.world.kith.fail(.full)
    #expect(browser.press(.ids(village.walk), ["count": "4"]) == .unavailable)
    #expect(ids(on: browser.page).isEmpty)
    village.world.kith.fail(nil)
    #expect(issue("4", village, browser) == .seeOther)
    let written = ids(on: browser.page).map { $0.filter { $0 != "-" } }
    #expect(written.count == 4)
    #expect(try Set(everyID(village)).isSuperset(of: written))
  }
}
