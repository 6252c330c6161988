import Evidence
import Identity
import Synchronization
import TestSupport
import Testing
import Web

@testable import Programme

struct ProjectPageTests {
  @Test func aSmallNumberIsNeverTold() {
    let rule = DisclosureRule.usual
    for count in -1..<rule.smallest { #expect(rule.told(count) == .kept) }
    for count in rule.smallest...200 { #expect(rule.told(count) == .people(count)) }
  }

  @Test func pagesWithFewPeopleAreTheSameWhateverTheirNumber() throws {
    let pages = try [(0, 0), (1, 0), (4, 1), (4, 4)].flatMap { count in
      try [
        page(count.0, count.1), page(0, 0, others: count),
      ]
    }
    for page in pages { #expect(page == pages[0]) }
  }

  @Test func fromFivePeopleOnTheNumberIsTold() throws {
    let page = try page(17, 4)
    #expect(page.contains("<span>17</span>"))
    #expect(page.contains("<span>fewer than 5</span>"))
    #expect(try self.page(3, 0, others: (12, 9)).matches(of: /<span>(12|9)<\/span>/).count == 2)
  }

  /// The numbers of the two groups are never added up: who sees the list could take one from the other.
  @Test func aSumIsNeverTold() throws {
    let page = try page(17, 8, others: (3, 2))
    for number in [3, 2, 20, 10] { #expect(!page.contains("<span>\(number)</span>")) }
  }

  @Test func theListIsForThoseWhoHelp() throws {
    let village = try Village(World())
    for visitor in Village.Visitor.allCases {
      let browser = village.browser(visitor)
      browser.open(.project(village.walk))
      let helps = [Village.Visitor.coordinator, .ambassador, .ofOrganisation].contains(visitor)
      #expect(browser.page.contains("/list/walk") == helps, "\(visitor)")
      #expect(browser.page.contains("/project/walk/ids") == helps, "\(visitor)")
    }
  }

  @Test func thereIsNothingToCompareOrToReach() throws {
    let village = try Village(World())
    for visitor in [Village.Visitor.lead, .areaLead, .coordinator] {
      let browser = village.browser(visitor)
      browser.open(.project(village.walk))
      let main = browser.page.split(separator: "<main")[1].split(separator: "</main>")[0]
      for word in ["Tea", "Song", "<table", "<meter", "<progress", "%", "rank", "average"] {
        #expect(!main.contains(word), "\(word) for \(visitor)")
      }
    }
  }

  @Test func theSheetIsForEverybodyToRead() throws {
    let village = try Village(World())
    let browser = village.browser(.facilitator)
    browser.open(.sheet(village.walk))
    #expect(browser.page.contains("The Walk"))
    #expect(browser.page.contains("localhost:8080/join"))
    #expect(!browser.page.contains("Name of"))
    #expect(!browser.page.contains("example.org"))
  }

  /// What stands on the project's page, without the token, which differs.
  private func page(
    _ joined: Int, _ logged: Int, others: (Int, Int) = (0, 0)
  ) throws -> String {
    let village = try Village(World())
    village.world.counts.withLock {
      $0[village.walk] = ProjectFigures(
        listed: .init(joined: joined, logged: logged),
        others: .init(joined: others.0, logged: others.1))
    }
    let browser = village.browser(.coordinator)
    browser.open(.project(village.walk))
    return String(browser.page.split(separator: "<main")[1].split(separator: "</main>")[0])
  }
}
