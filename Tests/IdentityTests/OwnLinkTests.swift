import Storage
import TestSupport
import Testing
import Web

@testable import Identity

@Suite struct OwnLinkTests {
  /// A browser that came with ID and PIN and made a link.
  func newLink(_ test: TestHouse) throws -> (Browser, String) {
    let (_, id) = try test.participant(pin: "1984")
    let browser = test.browser()
    browser.get("/return")
    browser.submit("/return", ["id": id.written, "pin": "1984"])
    return (browser, try link(browser))
  }

  /// The path of the link as the person's own page shows it.
  func link(_ browser: Browser) throws -> String {
    browser.get("/me")
    let link = try #require(browser.page.firstMatch(of: /href="(\/me\/[0-9a-z]{26})"/))
    return String(link.output.1)
  }

  @Test("a lost link is replaced with ID and PIN, and only the newest works")
  func replacing() throws {
    let test = try TestHouse()
    let (browser, first) = try newLink(test)
    #expect(try link(browser) == first)
    browser.submit("/me/link")
    let second = try link(browser)
    let other = test.browser()
    other.get(first)
    #expect(other.submit(first).status == .notFound)
    other.get(second)
    #expect(other.submit(second).headers["Location"] == "/log")
    #expect(other.get("/test/own").status == .ok)
  }

  @Test("a new link or PIN ends the other browsers that see the record, and not this one")
  func endingOthers() throws {
    let test = try TestHouse()
    let (browser, link) = try newLink(test)
    for (change, page) in [("/me/link", "/me"), ("/me/pin", "/me/pin")] {
      let other = test.browser()
      let path = change == "/me/link" ? link : try self.link(browser)
      other.get(path)
      other.submit(path)
      #expect(other.get("/test/own").status == .ok)
      browser.get(page)
      browser.submit(change, ["new-pin": "4827"])
      #expect(other.get("/test/own").status == .seeOther)
      #expect(browser.get("/test/own").status == .ok)
    }
  }

  @Test("a program that opens the link comes in nowhere")
  func prefetch() throws {
    let test = try TestHouse()
    let (_, link) = try newLink(test)
    let program = test.browser()
    #expect(program.get(link).status == .ok)
    #expect(program.get("/test/participant").status == .seeOther)
    #expect(program.send(.post, link, [:]).status == .forbidden)
  }

  @Test("the database does not hold the link")
  func stored() throws {
    let test = try TestHouse()
    let (_, link) = try newLink(test)
    let kept = try test.identity.read {
      try $0.all("SELECT link FROM participant") { $0.text(0) }
    }
    #expect(kept.count == 1 && !link.contains(kept[0]))
  }

  @Test("a PIN is chosen, changed and taken away")
  func pin() throws {
    let test = try TestHouse()
    let (browser, _) = try newLink(test)
    browser.get("/me/pin")
    #expect(browser.submit("/me/pin", ["new-pin": "1111"]).status == .unprocessable)
    #expect(browser.submit("/me/pin", ["new-pin": "73 15"]).status == .seeOther)
    let participants = test.house.participants
    let key = ParticipantKey(rawValue: "p")
    let hash = try #require(try test.identity.read { try participants.pin(of: key, in: $0) })
    #expect(participants.matches(try PIN.read("7315"), hash, of: key))
    #expect(!participants.matches(try PIN.read("1984"), hash, of: key))
    #expect(!participants.matches(try PIN.read("7315"), hash, of: ParticipantKey(rawValue: "q")))
    browser.get("/me/pin")
    #expect(browser.submit("/me/pin", ["remove": "yes"]).status == .seeOther)
    #expect(try !test.identity.read { try participants.hasPIN(key, in: $0) })
  }

  @Test("the ID alone neither sees the ways back nor changes them")
  func guarded() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    let browser = test.browser()
    browser.get("/return")
    browser.submit("/return", ["id": id.written])
    #expect(browser.get("/me").status == .seeOther)
    #expect(browser.get("/me/pin").status == .seeOther)
    for address in ["/me/link", "/me/pin"] {
      #expect(browser.send(.post, address, ["new-pin": "7315"]).status == .forbidden)
    }
    let participants = test.house.participants
    let key = ParticipantKey(rawValue: "p")
    let hash = try #require(try test.identity.read { try participants.pin(of: key, in: $0) })
    #expect(participants.matches(try PIN.read("1984"), hash, of: key))
  }
}
