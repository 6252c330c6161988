import PeerLog
import TestSupport
import Testing
import Web

/// Taking everything out: never by one press, and then really everything.
@Suite struct LeavingTests {
  let village: Village

  init() throws { village = try Village() }

  @Test("A press without the tick takes nothing out", arguments: [[:], ["sure": "no"]] as [Fields])
  func unsure(typed: Fields) throws {
    let browser = village.member()
    let key = village.begin(browser)
    let rows = try village.rowsAboutPeople()
    browser.open("/leave")
    #expect(browser.submit("/leave", typed).status == .unprocessable)
    #expect(browser.page.contains("href=\"#sure\""))
    #expect(!browser.filled(in: "/leave").all.contains(.init("sure", "yes")))
    #expect(try village.rowsAboutPeople() == rows)
    #expect(try village.drafts().map(\.key) == [key])
  }

  @Test("With the tick everything of theirs goes, and nothing of anybody else's")
  func sure() throws {
    village.member()
    let rows = try village.rowsAboutPeople()
    let browser = village.member()
    _ = village.begin(browser)
    #expect(try village.rowsAboutPeople() > rows)
    browser.open("/leave")
    browser.press("/leave", ["sure": "yes"])
    #expect(browser.address == "/left")
    #expect(try village.rowsAboutPeople() == rows)
  }

  @Test("A mistake first, and then the tick")
  func mended() throws {
    let rows = try village.rowsAboutPeople()
    let browser = village.member()
    browser.open("/leave")
    browser.submit("/leave")
    browser.press("/leave", ["sure": "yes"])
    #expect(browser.address == "/left")
    #expect(try village.rowsAboutPeople() == rows)
  }
}
