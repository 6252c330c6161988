import Foundation
import Storage
import TestSupport
import Testing
import Time
import Web

@testable import Identity

@Suite("Programs that act for an account")
struct TokenTests {
  private let test: TestHouse
  private let account: AccountKey
  private let coordinating = Grant(.coordinator, in: PlaceKey(rawValue: "hedgerow"))
  private let researching = Grant(.researcher, in: PlaceKey(rawValue: "programme"))

  init() throws {
    test = try TestHouse(
      places: PlaceDirectory { .init(name: "\($0.place.rawValue)", address: nil) })
    account = try test.account("sam@example.org", coordinating, researching)
  }

  private func make(
    _ key: String = "t", _ grant: Grant? = nil, days: Int = 30
  ) throws -> String? {
    let (house, account, now) = (test.house, account, test.time.now)
    let grant = grant ?? coordinating
    return try test.identity.write { connection in
      try house.apiTokens.make(
        TokenKey(rawValue: key), for: account, grant, name: "Report", at: now, days: days,
        in: connection)
    }
  }

  private func call(_ header: String?, peer: String = "192.0.2.1") throws -> Call {
    try Call.open(
      Request(path: "/", headers: header.map { ["authorization": $0] } ?? [:], peer: peer),
      in: test.house)
  }

  private func opens(_ token: String) throws -> Bool {
    do {
      return try call("Bearer \(token)", peer: UUID().uuidString).caller != .anyone
    } catch CallError.unknown { return false }
  }

  @Test("a token stands for one role in one place, and for no other that its account holds")
  func oneRole() throws {
    let token = try #require(try make())
    #expect(try call("Bearer \(token)").caller == .account(account, coordinating))
    #expect(try call("bearer \(token)").caller == .account(account, coordinating))
    #expect(try call(nil).caller == .anyone)
  }

  @Test("it ends on its day, when it is ended, when the role goes and with a new password")
  func ends() throws {
    let (house, account, grant) = (test.house, account, coordinating)
    let first = try #require(try make("a", days: 1))
    #expect(try opens(first))
    try test.wait(86_400 - 1)
    #expect(try opens(first))
    try test.wait(1)
    #expect(try !opens(first))

    let second = try #require(try make("b"))
    try test.identity.write {
      try house.apiTokens.end(TokenKey(rawValue: "b"), of: account, in: $0)
    }
    #expect(try !opens(second))

    let third = try #require(try make("c"))
    try test.identity.write { try Grants.take(grant, from: account, in: $0) }
    #expect(try !opens(third))
    let now = test.time.now
    try test.identity.write { try Grants.give(grant, to: account, at: now, in: $0) }

    let fourth = try #require(try make("d", researching))
    let hash = try SlowHash.make("correct horse battery", cost: .least)
    try test.identity.write { try house.accounts.setPassword(hash, of: account, in: $0) }
    #expect(try !opens(fourth))
  }

  @Test("nobody ends another account's token")
  func notOthers() throws {
    let token = try #require(try make())
    let other = try test.account("other@example.org", coordinating)
    let house = test.house
    try test.identity.write {
      try house.apiTokens.end(TokenKey(rawValue: "t"), of: other, in: $0)
    }
    #expect(try opens(token))
  }

  @Test("neither the token nor what it is called can be read in the store")
  func stored() throws {
    let token = try #require(try make())
    let bytes = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).reduce(
      into: Data()
    ) { $0 += try Data(contentsOf: test.folder.appending(path: $1)) }
    for secret in [token, String(token.dropFirst(5)), "Report"] {
      #expect(bytes.firstRange(of: Data(secret.utf8)) == nil)
    }
  }

  @Test("the own link opens the record it belongs to, until there is a newer one")
  func ownLink() throws {
    let (key, _) = try test.participant()
    let house = test.house
    let link = try #require(
      try test.identity.read { try house.participants.link(of: key, in: $0) })
    #expect(try call("Bearer \(link.token)").caller == .participant(key))
    try test.identity.write { _ = try house.participants.newLink(for: key, in: $0) }
    #expect(throws: CallError.unknown) { try call("Bearer \(link.token)") }
  }

  @Test("wrong secrets are slowed down like wrong PINs, right ones are free")
  func throttled() throws {
    let token = try #require(try make())
    for _ in 0..<50 { #expect(try call("Bearer \(token)").caller != .anyone) }
    for turn in 0..<20 {
      #expect(throws: CallError.unknown) { try call("Bearer kith_0123456789abcdef\(turn)") }
    }
    #expect(throws: CallError.wait(seconds: 30)) { try call("Bearer \(token)") }
    #expect(try call("Bearer \(token)", peer: "198.51.100.7").caller != .anyone)
    try test.wait(30)
    #expect(try call("Bearer \(token)").caller != .anyone)
  }

  @Test(
    "anything but a bearer's secret is no secret",
    arguments: [
      "", "Bearer", "Bearer ", "Basic 0123456789abcdef0123", "Bearer short",
      "Bearer 0123456789abcdef 0123", "Bearer 0123456789abcdef\u{e9}", "0123456789abcdef0123",
      "Bearer " + String(repeating: "a", count: 201),
    ])
  func malformed(header: String) {
    #expect(throws: CallError.malformed) { try call(header) }
  }

  @Test("on the pages a token is made once, shown once, and ended")
  func pages() throws {
    let browser = test.browser(peer: "192.0.2.9")
    browser.get("/sign-in")
    browser.submit("/sign-in", ["email": "sam@example.org", "password": "correct horse"])
    #expect(browser.get("/you/programs").status == .ok)
    let typed: Fields = ["name": "Report", "post": "researcher programme", "days": "90"]
    for missing in typed.all {
      let others = Fields(typed.all.filter { $0 != missing })
      #expect(browser.submit("/you/programs", others).status == .unprocessable)
    }
    #expect(
      browser.submit(
        "/you/programs", ["name": "x", "post": "programme-lead programme", "days": "90"]
      )
      .status == .unprocessable)
    let page = browser.page
    #expect(browser.submit("/you/programs", typed).status == .ok)
    let token = try #require(browser.page.firstMatch(of: /kith_[0-9a-z]{52}/)).output
    #expect(try call("Bearer \(token)").caller == .account(account, researching))

    // The same form again makes no other, and does not show the first once more.
    let form = try #require(HTMLForm.all(in: page).first { $0.action == "/you/programs" })
    browser.send(.post, "/you/programs", Fields(form.hidden.all + typed.all))
    #expect(!browser.page.contains("kith_"))

    browser.get("/you/programs")
    #expect(browser.page.contains("Report") && !browser.page.contains("kith_"))
    let ends = HTMLForm.all(in: browser.page).filter { $0.action.hasSuffix("/end") }
    #expect(ends.count == 1)
    browser.submit(try #require(ends.first).action)
    #expect(try !opens(String(token)))
    browser.get("/you/programs")
    #expect(!browser.page.contains("Report"))
  }
}
