import Identity
import Messaging
import Storage
import Testing
import Web

@testable import Programme

struct PeopleTests {
  private func invite(
    _ browser: Browser, _ grant: Grant, _ email: String = "new@example.org"
  ) -> Status {
    browser.get(.invite)
    return browser.submit(
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
    jay.get(Address(path: link.split(separator: "/").map(String.init)))
    jay.submit(link, [:])
    #expect(jay.address == "/you/password")
    jay.submit("/you/password", ["new-password": "kettle moon ladder"])
    #expect(jay.get(.project(village.song)) == .ok)
    #expect(jay.get(.project(village.walk)) == .forbidden)
    // The link is used up.
    let other = Browser(village.world)
    other.get(Address(path: link.split(separator: "/").map(String.init)))
    #expect(other.submit(link, [:]) == .notFound)
    #expect(
      village.world.browser(as: "new@example.org", "kettle moon ladder").get(
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
      jay.get(Address(path: link.split(separator: "/").map(String.init)))
      #expect(jay.submit(link, [:]) == status)
    }
  }

  @Test func withMailTheLinkGoesToThePersonAndToNobodyElse() throws {
    let village = try Village(World(mail: .mail))
    let lead = village.browser(.lead)
    _ = invite(lead, Grant(.coordinator, in: village.song))
    #expect(wayIn(on: lead.page) == nil)
    let letter = try #require(village.world.box.all.first)
    #expect(letter.recipient == "new@example.org")
    #expect(wayIn(on: letter.text) != nil)
    #expect(letter.text.contains("Many Hands"))
  }

  @Test func whatWasTypedStaysWhenSomethingIsMissing() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    lead.get(.invite)
    let status = lead.submit(
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
    #expect(coordinator.get(.project(village.walk)) == .ok)
    let end = ProgrammeRoute.endRole(
      AccountKey(rawValue: Village.Visitor.coordinator.rawValue),
      Grant(.coordinator, in: village.walk))
    let areaLead = village.browser(.areaLead)
    areaLead.get(end)
    let form = areaLead.carried(to: end.address.text)
    #expect(areaLead.submit(end.address.text, form) == .seeOther)
    #expect(coordinator.get(.project(village.walk)) == .forbidden)
    // Twice is once.
    #expect(areaLead.submit(end.address.text, form) == .seeOther)
    #expect(areaLead.get(end) == .seeOther)
  }

  @Test func theProgrammeIsNeverLeftAlone() throws {
    let village = try Village(World())
    let lead = village.browser(.lead)
    let key = AccountKey(rawValue: Village.Visitor.lead.rawValue)
    let end = ProgrammeRoute.endRole(key, Grant(.programmeLead, in: village.programme))
    lead.get(end)
    #expect(lead.submit(end, [:]) == .conflict)
    #expect(lead.get(.overview) == .ok)
    _ = invite(lead, Grant(.programmeLead, in: village.programme), Village.Visitor.peer.email)
    lead.get(end)
    #expect(lead.submit(end, [:]) == .seeOther)
    lead.get(.overview)
    #expect(lead.address == "/you")
  }

  @Test func everyRoleThatIsOfferedCanBeGiven() throws {
    let village = try Village(World())
    for visitor in [Village.Visitor.lead, .areaLead] {
      let browser = village.browser(visitor)
      browser.get(.invite)
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
