import Storage
import TestSupport
import Testing
import Web

@testable import Identity

@Suite struct EnterIDTests {
  /// Sends an ID and perhaps a PIN, as a person does.
  func enter(_ browser: Browser, _ id: String, pin: String = "") -> Response {
    browser.get("/return")
    return browser.submit("/return", ["id": id, "pin": pin])
  }

  @Test("the ID alone lets somebody add and nothing more; the PIN shows what is theirs")
  func reach() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    let browser = test.browser()
    #expect(enter(browser, id.written.lowercased()).headers["Location"] == "/log")
    #expect(browser.get("/test/participant").status == .ok)
    #expect(browser.get("/test/own").headers["Location"] == "/return?next=%2Ftest%2Fown")
    browser.get("/return?next=%2Ftest%2Fown")
    #expect(browser.page.contains(id.written))
    #expect(browser.submit("/return", ["pin": "1984"]).status == .unprocessable)
    browser.get("/return?next=%2Ftest%2Fown")
    let response = browser.submit("/return", ["id": id.written, "pin": "19 84"])
    #expect(response.headers["Location"] == "/test/own")
    #expect(browser.get("/test/own").status == .ok)
  }

  @Test("a slip of the pen is told as what it is, and costs no try")
  func slips() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    let browser = test.browser()
    for _ in 0..<30 {
      let last = id.characters.last == "2" ? "3" : "2"
      let response = enter(browser, id.characters.dropLast() + last)
      #expect(response.status == .unprocessable)
    }
    #expect(browser.page.contains("not quite right"))
    #expect(enter(browser, "K0M-2QXP").status == .unprocessable)
    #expect(browser.page.contains("never used"))
    #expect(enter(browser, id.written).status == .seeOther)
  }

  @Test("a wrong PIN opens nothing, and after five the PIN has to wait, the right one too")
  func wrongPIN() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    for number in 0..<5 {
      // From many networks: the ID is what counts.
      let browser = test.browser(peer: "192.0.2.\(number)")
      #expect(enter(browser, id.written, pin: "1066").status == .unprocessable)
      #expect(browser.get("/test/participant").status == .seeOther)
    }
    let browser = test.browser(peer: "198.51.100.1")
    let refused = enter(browser, id.written, pin: "1984")
    #expect(refused.status == .tooManyRequests && refused.headers["Retry-After"] == "30")
    #expect(browser.page.contains("wait one minute"))
    try test.wait(30)
    #expect(enter(browser, id.written, pin: "1984").status == .seeOther)
  }

  @Test("somebody without a PIN is told so, and the ID alone still works")
  func noPIN() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    let browser = test.browser()
    #expect(enter(browser, id.written, pin: "1984").status == .unprocessable)
    #expect(browser.page.contains("has no PIN"))
    #expect(enter(browser, id.written).status == .seeOther)
  }

  @Test("unknown IDs from one network are slowed down after twenty")
  func guessing() throws {
    let test = try TestHouse()
    let browser = test.browser()
    let randomness = Randomness.seeded(77)
    let statuses = (0..<25).map { _ in
      enter(browser, PersonalID.random(randomness).written).status
    }
    #expect(statuses.count { $0 == .unprocessable } == 20)
    #expect(statuses.count { $0 == .tooManyRequests } == 5)
    let (_, id) = try test.participant()
    #expect(enter(test.browser(peer: "203.0.113.9"), id.written).status == .seeOther)
  }

  @Test("trying from many networks is noted once, without a word about anybody")
  func alarm() throws {
    let test = try TestHouse()
    let randomness = Randomness.seeded(78)
    let ids = (0..<320).map { _ in PersonalID.random(randomness) }
    for (number, id) in ids.enumerated() {
      _ = enter(test.browser(peer: "192.0.\(number / 250).\(number % 250)"), id.written)
    }
    #expect(
      test.notes.all == ["more wrong IDs, PINs and passwords than people make; waits begin sooner"])
  }

  @Test("the PIN never stands on a page, whatever goes wrong")
  func secret() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "73915")
    let browser = test.browser()
    for typed in [id.written, "K7M-2QXP", "K0"] {
      _ = enter(browser, typed, pin: "73916")
      #expect(!browser.page.contains("73916"))
      #expect(browser.page.contains(typed))
    }
    test.identity.fail(.locked)
    #expect(enter(browser, id.written, pin: "73915").status == .unavailable)
    #expect(!browser.page.contains("73915"))
  }

  @Test("giving the ID again does not take away what somebody can see")
  func keepsReach() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    let browser = test.browser()
    _ = enter(browser, id.written, pin: "1984")
    _ = enter(browser, id.written)
    #expect(browser.get("/test/own").status == .ok)
  }
}
