import Dispatch
import Messaging
import Storage
import TestSupport
import Testing
import Web

@testable import Identity

@Suite struct SignInTests {
  /// Sends an address and a password, as a person does.
  func signIn(
    _ browser: Browser, _ email: String, _ password: String = "correct horse"
  ) -> Response {
    browser.get("/sign-in")
    return browser.submit("/sign-in", ["email": email, "password": password])
  }

  @Test("address and password sign in, and the roles held open their pages")
  func signsIn() throws {
    let test = try TestHouse()
    _ = try test.account(
      "sam@example.org", Grant(.coordinator, in: PlaceKey(rawValue: "garden")))
    let browser = test.browser()
    #expect(signIn(browser, " Sam@Example.org").headers["Location"] == "/you")
    #expect(browser.get("/you").status == .ok)
    #expect(browser.get("/test/two").status == .ok)
    #expect(browser.get("/test/lead").status == .forbidden)
    #expect(browser.get("/test/own").status == .seeOther)
  }

  @Test("a role that is taken away counts no more on the next page")
  func takenAway() throws {
    let test = try TestHouse()
    let grant = Grant(.coordinator, in: PlaceKey(rawValue: "garden"))
    let key = try test.account("sam@example.org", grant)
    let browser = test.browser()
    _ = signIn(browser, "sam@example.org")
    #expect(browser.get("/test/two").status == .ok)
    try test.identity.write { try Grants.take(grant, from: key, in: $0) }
    #expect(browser.get("/test/two").status == .forbidden)
  }

  @Test("no page tells whether an address has an account")
  func silence() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    func pages(_ email: String) -> [String] {
      let browser = test.browser(peer: email)
      var pages: [String] = []
      func note(_ response: Response) {
        let text = browser.page.replacing(email, with: "EMAIL")
          .replacing(/value="[0-9a-f]{64}"/, with: "TOKEN")
        pages.append("\(response.status) \(response.headers["Retry-After"] ?? "") \(text)")
      }
      for _ in 0..<7 { note(signIn(browser, email, "wrong")) }
      for _ in 0..<7 {
        browser.get("/sign-in/link")
        note(browser.submit("/sign-in/link", ["email": email]))
      }
      return pages
    }
    let (known, unknown) = (pages("sam@example.org"), pages("eve@example.com"))
    #expect(known == unknown)
    #expect(known.contains { $0.hasPrefix("tooManyRequests") })
  }

  @Test("an unknown address costs the same hash as a known one")
  func equalWork() throws {
    let cost = SlowHash.Cost.least
    let real = try SlowHash.make("a", cost: cost).text
    func parameters(_ text: String) -> [Substring] {
      Array(text.split(separator: "$").prefix(3))
    }
    for cost in [cost, .interactive] {
      #expect(!SlowHash.decoy(cost).matches(""))
    }
    #expect(parameters(SlowHash.decoy(cost).text) == parameters(real))
    #expect(SlowHash.decoy(cost).text.utf8.count == real.utf8.count)
  }

  @Test("five wrong passwords, then even the right one waits")
  func throttled() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    let browser = test.browser()
    for _ in 0..<5 { #expect(signIn(browser, "sam@example.org", "no").status == .unprocessable) }
    #expect(signIn(browser, "sam@example.org").status == .tooManyRequests)
    try test.wait(30)
    #expect(signIn(browser, "sam@example.org").status == .seeOther)
  }

  @Test("when the workshop is full the person is asked to try again, and the try is not counted")
  func busy() throws {
    let workshop = Workshop(capacity: 1)
    let test = try TestHouse(workshop: workshop)
    _ = try test.account("sam@example.org")
    let browser = test.browser()
    let gate = DispatchSemaphore(value: 0)
    #expect(workshop.take { gate.wait() })
    for _ in 0..<10 { #expect(signIn(browser, "sam@example.org").status == .unavailable) }
    #expect(browser.page.contains("value=\"sam@example.org\""))
    #expect(!browser.page.contains("correct horse"))
    let emptied = DispatchSemaphore(value: 0)
    gate.signal()
    while !workshop.take({ emptied.signal() }) {}
    emptied.wait()
    while !workshop.take({}) {}
    let retry = test.browser()
    var status = Status.unavailable
    for _ in 0..<1000 where status == .unavailable {
      status = signIn(retry, "sam@example.org").status
    }
    #expect(status == .seeOther)
  }

  @Test("a letter signs in once, within twenty minutes, by a press of a button")
  func letter() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    let browser = test.browser()
    func ask() throws -> String {
      browser.get("/sign-in/link")
      #expect(browser.submit("/sign-in/link", ["email": "sam@example.org"]).status == .ok)
      let text = try #require(test.letters.all.last).text
      return String(try #require(text.firstMatch(of: /http:\/\/localhost:8080(\S+)/)).output.1)
    }
    let (first, second) = (try ask(), try ask())
    #expect(browser.get(first).status == .ok)
    #expect(browser.get("/you").status == .seeOther)
    browser.get(first)
    #expect(browser.submit(first).headers["Location"] == "/you")
    #expect(browser.get("/you").status == .ok)
    for used in [first, second] {
      let other = test.browser()
      other.get(used)
      #expect(other.submit(used).status == .notFound)
    }
    let late = try ask()
    try test.wait(20 * 60)
    browser.get(late)
    #expect(browser.submit(late).status == .notFound)
  }

  @Test("without mail the page says so and asks for no address")
  func noMail() throws {
    let test = try TestHouse(mail: Outbox.Way.none)
    _ = try test.account("sam@example.org")
    let browser = test.browser()
    browser.get("/sign-in/link")
    #expect(browser.page.contains("cannot send email"))
    #expect(!browser.page.contains("name=\"email\""))
    #expect(test.letters.all.isEmpty)
  }

  @Test("somebody who is signed in and joins stays signed in, and reaches the new record as well")
  func joinsWithAccount() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    let browser = test.browser()
    _ = signIn(browser, "sam@example.org")
    #expect(browser.get("/test/own").status == .seeOther)
    let token = FormEncoding.decode(browser.get("/test/anyone?token").body?.text ?? "")
    #expect(
      browser.send(.post, "/join", ["form-token": token["form-token"] ?? ""]).status == .ok)
    #expect(browser.get("/test/own").status == .ok)
    #expect(browser.get("/you").status == .ok)
    let later = test.browser()
    _ = signIn(later, "sam@example.org")
    #expect(later.get("/test/own").status == .ok)
  }

  @Test("one account both gives and receives: with ID and PIN it is linked to a record")
  func joinUp() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    _ = try test.account("kim@example.org")
    let (_, id) = try test.participant(pin: "1984")
    let browser = test.browser()
    _ = signIn(browser, "sam@example.org")
    browser.get("/you/log")
    #expect(browser.submit("/you/log", ["id": id.written, "pin": "1985"]).status == .unprocessable)
    #expect(browser.get("/test/own").status == .seeOther)
    browser.get("/you/log")
    #expect(browser.submit("/you/log", ["id": id.written, "pin": "1984"]).status == .seeOther)
    #expect(browser.get("/test/own").status == .ok)
    let later = test.browser()
    _ = signIn(later, "sam@example.org")
    #expect(later.get("/test/own").status == .ok)
    let other = test.browser()
    _ = signIn(other, "kim@example.org")
    other.get("/you/log")
    #expect(other.submit("/you/log", ["id": id.written, "pin": "1984"]).status == .conflict)
  }
}

@Suite struct ChoosePasswordTests {
  let new = "three small words"

  /// Whether an address and a password sign in.
  func opens(_ test: TestHouse, _ password: String) -> Bool {
    let browser = test.browser()
    browser.get("/sign-in")
    return browser.submit("/sign-in", ["email": "sam@example.org", "password": password]).status
      == .seeOther
  }

  @Test("another password needs the one until now, and signs out everywhere else")
  func change() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    let (here, there) = (test.browser(), test.browser())
    for browser in [here, there] {
      browser.get("/sign-in")
      browser.submit("/sign-in", ["email": "sam@example.org", "password": "correct horse"])
    }
    here.get("/you/password")
    let wrong = here.submit("/you/password", ["password": "no", "new-password": new])
    #expect(wrong.status == .unprocessable)
    let short = here.submit("/you/password", ["password": "correct horse", "new-password": "a"])
    #expect(short.status == .unprocessable)
    let right = here.submit("/you/password", ["password": "correct horse", "new-password": new])
    #expect(right.status == .seeOther)
    #expect(here.get("/you").status == .ok)
    #expect(there.get("/you").status == .seeOther)
    #expect(opens(test, new) && !opens(test, "correct horse"))
  }

  @Test(
    "whoever came by a letter may have forgotten it: for a quarter of an hour it is not asked for")
  func forgotten() throws {
    let test = try TestHouse()
    _ = try test.account("sam@example.org")
    let browser = test.browser()
    browser.get("/sign-in/link")
    browser.submit("/sign-in/link", ["email": "sam@example.org"])
    let text = try #require(test.letters.all.last).text
    let link = String(try #require(text.firstMatch(of: /http:\/\/localhost:8080(\S+)/)).output.1)
    browser.get(link)
    browser.submit(link)
    try test.wait(900)
    browser.get("/you/password")
    #expect(browser.submit("/you/password", ["new-password": new]).status == .unprocessable)
    try test.wait(-1)
    browser.get("/you/password")
    #expect(browser.submit("/you/password", ["new-password": new]).status == .seeOther)
    #expect(opens(test, new))
    // The session goes on, but no longer as one that came by a letter.
    browser.get("/you/password")
    #expect(browser.submit("/you/password", ["new-password": new]).status == .unprocessable)
  }
}

@Suite struct RefusedTests {
  @Test(
    "what the server refuses is told in words, in the language asked for",
    arguments: [
      Status.badRequest, .contentTooLarge, .uriTooLong, .headersTooLarge, .unsupportedMediaType,
      .internalError, .unavailable, .methodNotAllowed, .notFound,
    ])
  func refused(status: Status) throws {
    let door = FrontDoor(try TestHouse().house)
    #expect(door.refused(status, nil).status == status)
    let urdu = Request(path: "/x", headers: ["accept-language": "ur"])
    let page = try #require(door.refused(status, urdu).body?.text)
    #expect(page.contains("<html lang=\"ur\" dir=\"rtl\"") && !page.contains("identity."))
  }

  @Test("a page takes forms only, and what a program sends as JSON is refused unread")
  func json() throws {
    let door = FrontDoor(try TestHouse().house)
    let request = Request(method: .post, path: "/sign-in", content: Bytes("{}"))
    let answer = try #require(door.answer(request, in: IdentityRoom()))
    #expect(Browser.wait(for: answer).status == .unsupportedMediaType)
  }
}
