import Identity
import Messaging
import Storage
import TestSupport
import Testing
import Web

@testable import Programme

struct PeopleTests {
  private func invite(
    _ browser: Browser, _ grant: Grant, _ email: String = "new@example.org"
  ) -> Status {
    browser.open(.invite)
    return browser.press(
      .invite, ["display-name": "Jay", "email": email, "role": grant.formValue])
  }

  private func wayIn(on page: String) -> String? {
    page.firstMatch(of: /http:\/\/localhost:8080(\/sign-in\/link\/[a-z0-9]+)/)
      .map { String($0.output.1) }
  }

  @Test func somebodyNewComesInByALinkAndChoosesAPassword() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    #expect(invite(lead, Grant(.coordinator, in: village.song)) == .ok)
    let link = try #require(wayIn(on: lead.page))
    #expect(
      try village.world.grants(of: "new@example.org") == [Grant(.coordinator, in: village.song)])

    let jay = Browser(village.world)
    jay.open(link)
    jay.press(link)
    #expect(jay.address == "/you/password")
    jay.press("/you/password", ["new-password": "kettle moon ladder"])
    #expect(jay.open(.project(village.song)) == .ok)
    #expect(jay.open(.project(village.walk)) == .forbidden)
    // The link is used up.
    let other = Browser(village.world)
    other.open(link)
    #expect(other.submit(link).status == .notFound)
    #expect(
      village.world.browser(as: "new@example.org", "kettle moon ladder").open(
        .project(village.song)) == .ok)
  }

  @Test func aPageThatIsSentTwiceGivesOneRoleAndAWayIn() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    let grant = Grant(.facilitator, in: village.tea)
    _ = invite(lead, grant)
    #expect(invite(lead, grant) == .ok)
    #expect(wayIn(on: lead.page) != nil)
    #expect(try village.world.grants(of: "new@example.org") == [grant])
  }

  @Test(arguments: Village.Visitor.allCases)
  func nobodyGetsAWayIntoAnAccountThatIsSomebodys(_ visitor: Village.Visitor) throws {
    guard visitor != .nobody else { return }
    let village = try Village(World())
    let lead = village.browser(.lead)
    #expect(invite(lead, Grant(.coordinator, in: village.song), visitor.email) == .ok)
    #expect(wayIn(on: lead.page) == nil)
  }

  @Test func anAreaLeadCannotComeInAsAProgrammeLeadWhoHasNotComeYet() throws {
    let village = try Village(World())
    _ = invite(village.browser(.lead), Grant(.programmeLead, in: village.programme))
    let areaLead = village.browser(.areaLead)
    #expect(invite(areaLead, Grant(.coordinator, in: village.walk)) == .ok)
    #expect(wayIn(on: areaLead.page) == nil)
  }

  @Test func anAreaLeadCannotUseAnOldLinkOfSomebodyWhoLeadsTheProgrammeNow() throws {
    let village = try Village(World())
    let areaLead = village.browser(.areaLead)
    _ = invite(areaLead, Grant(.coordinator, in: village.walk))
    let old = try #require(wayIn(on: areaLead.page))
    let lead = village.browser(.lead)
    _ = invite(lead, Grant(.programmeLead, in: village.programme))
    let new = try #require(wayIn(on: lead.page))
    for (link, status) in [(old, Status.notFound), (new, .seeOther)] {
      let jay = Browser(village.world)
      jay.open(link)
      #expect(jay.submit(link).status == status)
    }
  }

  @Test func withMailTheLinkGoesToThePersonAndToNobodyElse() throws {
    let village = try Village(World(mail: .mail))
    let lead = village.browser(.lead)
    _ = invite(lead, Grant(.coordinator, in: village.song))
    #expect(wayIn(on: lead.page) == nil)
    let letter = try #require(village.world.test.letters.all.first)
    #expect(letter.recipient == "new@example.org")
    #expect(wayIn(on: letter.text) != nil)
    #expect(letter.text.contains("Many Hands"))
  }

  @Test func whatWasTypedStaysWhenSomethingIsMissing() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    lead.open(.invite)
    let status = lead.press(
      .invite, ["display-name": "جے 🌿", "email": "jay at home", "role": "king of all"])
    #expect(status == .unprocessable)
    #expect(lead.value(of: "display-name") == "جے 🌿")
    #expect(lead.value(of: "email") == "jay at home")
    #expect(lead.page.contains("id=\"email-error\""))
    #expect(lead.page.contains("id=\"role-error\""))
    #expect(!lead.page.contains("id=\"display-name-error\""))
  }

  @Test func aRoleThatEndsOpensNothingFromThenOn() throws {
    let village = try Village(World())
    let coordinator = village.browser(.coordinator)
    #expect(coordinator.open(.project(village.walk)) == .ok)
    let end = ProgrammeRoute.endRole(
      AccountKey(rawValue: Village.Visitor.coordinator.rawValue),
      Grant(.coordinator, in: village.walk))
    let areaLead = village.browser(.areaLead)
    areaLead.open(end)
    let form = areaLead.carried(to: end.address.text)
    #expect(areaLead.press(end, form) == .seeOther)
    #expect(coordinator.open(.project(village.walk)) == .forbidden)
    // Twice is once.
    #expect(areaLead.press(end, form) == .seeOther)
    #expect(areaLead.open(end) == .seeOther)
  }

  @Test func theProgrammeIsNeverLeftAlone() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    let key = AccountKey(rawValue: Village.Visitor.lead.rawValue)
    let end = ProgrammeRoute.endRole(key, Grant(.programmeLead, in: village.programme))
    lead.open(end)
    #expect(lead.press(end, [:]) == .conflict)
    #expect(lead.open(.overview) == .ok)
    _ = invite(lead, Grant(.programmeLead, in: village.programme), Village.Visitor.peer.email)
    lead.open(end)
    #expect(lead.press(end, [:]) == .seeOther)
    lead.open(.overview)
    #expect(lead.address == "/you")
  }

  @Test func everyRoleThatIsOfferedCanBeGiven() throws {
    let village = try Village(World())
    for visitor in [Village.Visitor.lead, .areaLead] {
      let browser = village.browser(visitor)
      browser.open(.invite)
      let offered = browser.page.matches(of: /<option value="([^"]+)"/).map { String($0.output.1) }
      #expect(!offered.isEmpty)
      for (index, value) in offered.enumerated() {
        let grant = try #require(Grant(formValue: value))
        #expect(invite(browser, grant, "\(visitor)\(index)@example.org") == .ok)
        #expect(try village.world.grants(of: "\(visitor)\(index)@example.org") == [grant])
      }
    }
  }
}
