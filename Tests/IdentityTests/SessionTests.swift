import Storage
import TestSupport
import Testing
import Web

@testable import Identity

@Suite struct SessionTests {
  /// Who the browser is for the pages it asks for.
  func who(_ browser: Browser) -> Fields {
    FormEncoding.decode(browser.get("/test/anyone").body?.text ?? "")
  }

  /// A browser that came with its ID alone.
  func come(_ test: TestHouse, _ id: PersonalID, pin: String = "") -> Browser {
    let browser = test.browser()
    browser.get("/return")
    browser.submit("/return", ["id": id.written, "pin": pin])
    return browser
  }

  @Test("somebody who only reads gets no cookie; a form brings one that outlives no browser")
  func cookies() throws {
    let test = try TestHouse()
    let browser = test.browser()
    #expect(browser.get("/test/anyone").headers["Set-Cookie"] == nil)
    let cookie = try #require(browser.get("/return").headers["Set-Cookie"])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    #expect(!cookie.contains("Max-Age") && !cookie.contains("Expires"))
    #expect(browser.get("/return").headers["Set-Cookie"] == nil)
  }

  @Test("over TLS the cookie is secure and bound to the host")
  func secure() throws {
    let byTLS = (try TestHouse(), Request(path: "/return", isSecure: true))
    let byProxy = (try TestHouse(address: "https://kith.example"), Request(path: "/return"))
    for (test, request) in [byTLS, byProxy] {
      let answer = try #require(FrontDoor(test.house).answer(request, in: IdentityRoom()))
      let cookie = try #require(Browser.wait(for: answer).headers["Set-Cookie"])
      #expect(cookie.hasPrefix("__Host-kith=") && cookie.contains("; Secure"))
      #expect(cookie.contains("Path=/") && !cookie.contains("Domain"))
    }
  }

  @Test("a session ends after an hour without a page, and not before")
  func idle() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    let browser = come(test, id)
    for _ in 0..<5 {
      try test.wait(3599)
      #expect(who(browser)["participant"] == "p")
    }
    try test.wait(3600)
    #expect(who(browser)["participant"] == "-")
    #expect(browser.get("/test/participant").status == .seeOther)
  }

  @Test("a session ends after twelve hours, however busy")
  func absolute() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    let browser = come(test, id)
    for _ in 0..<23 {
      try test.wait(1800)
      #expect(who(browser)["participant"] == "p")
    }
    try test.wait(1800)
    #expect(who(browser)["participant"] == "-")
  }

  @Test("signing in gives a new cookie, and the one before is worth nothing")
  func rotation() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    let planted = test.browser()
    planted.get("/return")
    let known = try #require(planted.cookies["kith"])
    planted.submit("/return", ["id": id.written])
    #expect(planted.cookies["kith"] != known)
    let thief = test.browser()
    thief.cookies["kith"] = known
    #expect(who(thief)["participant"] == "-")
  }

  @Test("one session is one person's: whoever comes next ends the session before")
  func onePerson() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant("p")
    let (_, other) = try test.participant("q", pin: "1984")
    let browser = come(test, id)
    let first = try #require(browser.cookies["kith"])
    browser.get("/return")
    browser.submit("/return", ["id": other.written, "pin": "1984"])
    #expect(who(browser)["participant"] == "q")
    let old = test.browser()
    old.cookies["kith"] = first
    #expect(who(old)["participant"] == "-")
  }

  @Test("signing out ends the session here and takes the cookie away")
  func signOut() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    let browser = come(test, id, pin: "1984")
    let secret = try #require(browser.cookies["kith"])
    browser.get("/me")
    #expect(browser.submit("/sign-out").status == .seeOther)
    #expect(browser.cookies["kith"] == nil)
    browser.cookies["kith"] = secret
    #expect(who(browser)["participant"] == "-")
  }

  @Test("the database holds no cookie, ID mark apart, and no cookie of another kind is taken")
  func stored() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    let browser = come(test, id)
    let secret = try #require(browser.cookies["kith"])
    let marks = try test.identity.read { try $0.all("SELECT mark FROM session") { $0.text(0) } }
    #expect(marks.count == 1 && !marks[0].contains(secret))
    browser.cookies["kith"] = marks[0]
    #expect(who(browser)["participant"] == "-")
  }

  @Test("sessions that are over are swept out")
  func sweep() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant()
    for _ in 0..<5 { _ = come(test, id) }
    try test.wait(3600)
    _ = come(test, id)
    let count = try test.identity.read {
      try $0.first("SELECT COUNT(*) FROM session") { $0.integer(0) }
    }
    #expect(count == 1)
  }
}
