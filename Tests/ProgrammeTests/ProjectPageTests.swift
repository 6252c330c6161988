import Identity
import Synchronization
import Testing
import Web

@testable import Programme

struct ProjectPageTests {
  @Test func aSmallNumberIsNeverTold() {
    for count in 0..<Headcount.smallest { #expect(Headcount(count) == .fewerThanSmallest) }
    for count in Headcount.smallest...200 { #expect(Headcount(count) == .people(count)) }
    #expect(Headcount(-1) == .fewerThanSmallest)
  }

  @Test func pagesWithFewPeopleAreTheSameWhateverTheirNumber() throws {
    let pages = try [(0, 0), (1, 0), (4, 1), (4, 4)].map { try page($0.0, $0.1) }
    for page in pages { #expect(page == pages[0]) }
  }

  @Test func fromFivePeopleOnTheNumberIsTold() throws {
    let page = try page(17, 4)
    #expect(page.contains("<span>17</span>"))
    #expect(page.contains("<span>fewer than 5</span>"))
  }

  @Test func thereIsNothingToCompareOrToReach() throws {
    let village = try Village(World())
    for visitor in [Village.Visitor.lead, .areaLead, .coordinator] {
      let browser = village.browser(visitor)
      browser.get(.project(village.walk))
      let main = browser.page.split(separator: "<main")[1].split(separator: "</main>")[0]
      for word in ["Tea", "Song", "<table", "<meter", "<progress", "%", "rank", "average"] {
        #expect(!main.contains(word), "\(word) for \(visitor)")
      }
    }
  }

  @Test func theSheetIsForEverybodyToRead() throws {
    let village = try Village(World())
    let browser = village.browser(.facilitator)
    browser.get(.sheet(village.walk))
    #expect(browser.page.contains("The Walk"))
    #expect(browser.page.contains("localhost:8080/join"))
    #expect(!browser.page.contains("Name of"))
    #expect(!browser.page.contains("example.org"))
  }

  /// What stands on the project's page, without the token, which differs.
  private func page(_ joined: Int, _ logged: Int) throws -> String {
    let village = try Village(World())
    village.world.counts.withLock { $0[village.walk] = (joined, logged) }
    let browser = village.browser(.coordinator)
    browser.get(.project(village.walk))
    return String(browser.page.split(separator: "<main")[1].split(separator: "</main>")[0])
  }
}
