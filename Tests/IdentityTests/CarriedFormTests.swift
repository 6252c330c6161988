import Storage
import TestSupport
import Testing
import Web

@testable import Identity

/// Nothing typed is ever lost.
@Suite struct CarriedFormTests {
  /// Forms as nasty as they come, always the same ones.
  static let forms: [Fields] = {
    let randomness = Randomness.seeded(11)
    let pieces = [
      "", "a", "<b>", "\"", "'", "&amp;", "&", "=", "+", "%41", " ", "\n", "سلام", "🙂", "</form>",
      "id", "next", "carried-to", "x=1&y=2", "\u{0}",
    ]
    return (0..<40).map { _ in
      Fields(
        (0..<randomness.number(below: 8)).map { _ in
          func text() -> String {
            (0...randomness.number(below: 4))
              .map { _ in pieces[randomness.number(below: pieces.count)] }.joined()
          }
          return Fields.Field("q-" + text(), text())
        })
    }
  }()

  /// What the handler at last got, without the token.
  func received(_ browser: Browser) -> Fields {
    Fields(
      FormEncoding.decode(browser.page).all.filter {
        $0.name.hasPrefix("sent-") && $0.name != "sent-form-token"
      }.map { Fields.Field(String($0.name.dropFirst(5)), $0.value) })
  }

  func withToken(_ browser: Browser) -> Fields {
    let page = browser.get("/test/anyone?token").body?.text ?? ""
    return ["form-token": FormEncoding.decode(page)["form-token"] ?? ""]
  }

  @Test("a database that is locked or full gives the whole form back")
  func storage() throws {
    let test = try TestHouse()
    let browser = test.browser()
    let token = withToken(browser)
    let errors = [StorageError.locked, .full, .other("disk I/O error"), .closed]
    for (form, error) in zip(Self.forms, (0..<10).flatMap { _ in errors }) {
      test.kith.fail(error)
      #expect(browser.send(.post, "/save", Fields(token.all + form.all)).status == .unavailable)
      test.kith.fail(nil)
      #expect(browser.submit("/save").status == .ok)
      #expect(received(browser) == form)
    }
  }

  @Test("a form without its token comes back whole, ready to be sent again")
  func stale() throws {
    let test = try TestHouse()
    for form in Self.forms {
      let browser = test.browser()
      #expect(browser.send(.post, "/save", form).status == .forbidden)
      #expect(browser.submit("/save").status == .ok)
      #expect(received(browser) == form)
    }
  }

  @Test("a session that ends in mid-form loses nothing")
  func expired() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    for form in Self.forms {
      let browser = test.browser()
      browser.get("/return")
      browser.submit("/return", ["id": id.written, "pin": "1984"])
      let token = withToken(browser)
      try test.wait(3600)
      let response = browser.send(.post, "/test/own", Fields(token.all + form.all))
      #expect(response.status == .forbidden)
      // A slip first: what was typed goes through it too.
      #expect(browser.submit("/return", ["id": "K0"]).status == .unprocessable)
      #expect(browser.submit("/return", ["id": id.written, "pin": "1984"]).status == .ok)
      #expect(browser.page.contains("Nothing is lost"))
      #expect(browser.submit("/test/own").status == .ok)
      #expect(received(browser) == form)
    }
  }

  @Test("secrets are asked for again instead of standing on the page")
  func secrets() throws {
    let test = try TestHouse()
    let browser = test.browser()
    browser.send(.post, "/save", ["a": "1", "password": "hunter2", "new-pin": "73915"])
    #expect(!browser.page.contains("hunter2") && !browser.page.contains("73915"))
    let form = try #require(HTMLForm.all(in: browser.page).first { $0.action == "/save" })
    #expect(form.inputs == ["password", "new-pin"])
  }

  @Test("a secret that was typed is asked for again after signing in, and an empty one is not")
  func secretsOnward() throws {
    let test = try TestHouse()
    let (_, id) = try test.participant(pin: "1984")
    let browser = test.browser()
    browser.send(
      .post, "/test/own", ["a": "1", "new-pin": "73915", "pin": "", "ask-again": "a"])
    #expect(!browser.page.contains("73915"))
    browser.submit("/return", ["id": id.written, "pin": "1984"])
    let form = try #require(HTMLForm.all(in: browser.page).first { $0.action == "/test/own" })
    #expect(form.inputs == ["new-pin"])
    browser.submit("/test/own", ["new-pin": "73915"])
    let sent = FormEncoding.decode(browser.page)
    #expect(sent["sent-new-pin"] == "73915" && sent["sent-a"] == "1")
  }

  @Test("a form that another site sends is refused, and not offered again")
  func foreign() throws {
    let test = try TestHouse()
    let browser = test.browser()
    let token = withToken(browser)
    for headers: Fields in [
      ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
      ["origin": "https://evil.example", "host": "localhost:8080"],
    ] {
      browser.headers = headers
      let response = browser.send(.post, "/save", Fields(token.all + [.init("q", "planted")]))
      #expect(response.status == .forbidden)
      #expect(!browser.page.contains("planted"))
    }
  }

  @Test("the token of another visitor is worth nothing")
  func otherToken() throws {
    let test = try TestHouse()
    let (one, other) = (test.browser(), test.browser())
    _ = withToken(one)
    #expect(one.send(.post, "/save", withToken(other)).status == .forbidden)
    #expect(one.send(.post, "/save", ["form-token": ""]).status == .forbidden)
  }

  @Test("an error of the program says nothing of its inside and keeps what was typed")
  func crash() throws {
    let test = try TestHouse()
    let browser = test.browser()
    let token = withToken(browser)
    let response = browser.send(.post, "/crash", Fields(token.all + [.init("q", "typed")]))
    #expect(response.status == .internalError)
    #expect(!browser.page.contains("Crash") && browser.page.contains("value=\"typed\""))
  }

  @Test("an address nobody has, and a way of asking that a page does not take")
  func nowhere() throws {
    let test = try TestHouse()
    let browser = test.browser()
    #expect(browser.get("/no/such/page").status == .notFound)
    let response = browser.get("/save")
    #expect(response.status == .methodNotAllowed && response.headers["Allow"] == "POST")
    #expect(browser.get("/test/demonstration").status == .notFound)
  }
}
