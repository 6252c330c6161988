import Foundation
import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// Who sees what: every address of the room, for every kind of visitor.
@Suite struct PrivacyTests {
  /// Who asks.
  enum Visitor: String, CaseIterable, CustomTestStringConvertible {
    case stranger, add, own, other, account
    var testDescription: String { rawValue }
  }

  let village: Village
  let id: String
  let link: String
  let sent: LogKey
  let draft: LogKey
  let helped: LogKey

  /// What somebody gave before, in words that stand nowhere else.
  let given = ["Zebedee", "teapot-club", "pelican-circle", "ostrich-choir", "z@quartz.example"]

  init() throws {
    village = try Village()
    let own = village.member()
    id = Village.id(on: own.page)
    link = Village.link(on: own.page)
    own.press("/join/id", ["name": "Zebedee", "pin": "4827"])
    own.press("/join/reminders", ["channel": "email", "email": "z@quartz.example"])
    own.press("/join/place", ["area": "area"])
    own.press("/join/background/1", ["background.age": "35-44"])
    sent = village.begin(own, day: "2026-01-10")
    own.open("/log/\(sent)/whole")
    own.press("/log/\(sent)/whole", ["projects.names": "teapot-club", "wellbeing.hopeful": "5"])
    draft = village.begin(own)
    own.open("/log/\(draft)/projects.projects")
    own.press("/log/\(draft)/projects.projects", ["projects.names": "pelican-circle"])
    let helper = village.browser()
    village.back(id, in: helper)
    helped = village.begin(helper)
    helper.open("/log/\(helped)/projects.projects")
    helper.press("/log/\(helped)/projects.projects", ["projects.names": "ostrich-choir"])
    // Half a day later, when no session of then is left.
    try village.support.wait(12 * 3600)
  }

  func browser(_ visitor: Visitor) throws -> Browser {
    let browser = village.browser()
    switch visitor {
    case .stranger: break
    case .add: village.back(id, in: browser)
    case .own: village.back(id, pin: "4827", in: browser)
    case .other: village.join(browser)
    case .account:
      _ = try village.support.account("sam@example.org")
      browser.open("/sign-in")
      browser.press("/sign-in", ["email": "sam@example.org", "password": "correct horse"])
    }
    return browser
  }

  /// Every address of the room, with a key in place of the sample's.
  func addresses(_ key: LogKey) -> [(route: PeerLogRoute, address: String)] {
    PeerLogRoute.samples.map { route in
      switch route {
      case .step: .step(key, "projects.projects")
      case .whole: .whole(key)
      case .saved: .saved(key)
      case .check: .check(key)
      case .discard: .discard(key)
      case .thanks: .thanks(key)
      case .own(let route): .own(own(route, key))
      default: route
      }
    }.map { ($0, $0.address.text) }
  }

  private func own(_ route: OwnRoute, _ key: LogKey) -> OwnRoute {
    switch route {
    case .month: .month(key)
    case .change: .change(key, "projects.projects")
    case .day: .day(key)
    case .takeOut: .takeOut(key)
    case .duplicate: .duplicate(key)
    default: route
    }
  }

  @Test("A page is shown to whom its route says, and to nobody else", arguments: Visitor.allCases)
  func access(visitor: Visitor) throws {
    let browser = try browser(visitor)
    for (route, address) in addresses(draft) where route.methods.contains(.get) {
      let isLetIn =
        switch route.access {
        case .anyone: true
        case .participant: visitor == .add || visitor == .own || visitor == .other
        case .ownRecord: visitor == .own || visitor == .other
        default: false
        }
      let response = browser.get(address)
      let isSentAway = response.headers["Location"]?.hasPrefix("/return?") == true
      // With the ID alone a draft of the owner's is not opened either.
      let isClosed = visitor == .add && address.contains(draft.rawValue)
      switch route {
      case .thanks: #expect(isSentAway == !isLetIn, "\(address)")
      default: #expect(isSentAway == (!isLetIn || isClosed), "\(address)")
      }
    }
  }

  @Test("Nothing already given is on any page for others", arguments: Visitor.allCases)
  func secrets(visitor: Visitor) throws {
    let browser = try browser(visitor)
    var found: Set<String> = []
    // First everything that can be read, then everything that changes something.
    for method in [Web.Method.get, .post] {
      for key in [sent, draft, helped, LogKey(rawValue: "none")] {
        for (route, address) in addresses(key) where route.methods.contains(method) {
          if method == .post, [.discard(key), .leave, .consent].contains(route) { continue }
          // A form of the browser's own, so that the token is right.
          browser.open("/log")
          let form = Fields(
            (HTMLForm.all(in: browser.page).first?.hidden ?? [:]).all
              + [.init("day", "never"), .init("projects.number", "not a number")])
          let response = browser.send(method, address, method == .post ? form : [:])
          let page = (response.body?.text ?? "") + response.headers.all.map(\.value).joined()
          for secret in given + [id, link] where page.contains(secret) { found.insert(secret) }
        }
      }
    }
    switch visitor {
    case .own: #expect(found == Set(given + [id, link]))
    // Whoever has the ID alone may go on with a log that was begun with the ID alone.
    case .add: #expect(found.isSubset(of: ["ostrich-choir"]))
    case .stranger, .other, .account: #expect(found.isEmpty)
    }
  }

  @Test("With the ID alone the drafts are not listed and the owner's are not touched")
  func drafts() throws {
    let browser = try browser(.add)
    browser.open("/log")
    #expect(!browser.page.contains(draft.rawValue))
    #expect(!browser.page.contains(helped.rawValue))
    let before = try village.drafts()
    for (route, address) in addresses(draft) where route.methods.contains(.post) {
      guard address.contains(draft.rawValue) else { continue }
      browser.open("/log")
      let form = Fields(
        (HTMLForm.all(in: browser.page).first?.hidden ?? [:]).all
          + [.init("projects.names", "mine")])
      let response = browser.send(.post, address, form)
      #expect(response.status == .forbidden)
      // What was typed is carried along to where the person shows who they are.
      if address.hasSuffix("projects.projects") { #expect(browser.page.contains("mine")) }
    }
    #expect(try village.drafts() == before)
  }

  @Test("Whose session ends in the middle of a log goes on with the ID alone, and loses nothing")
  func ended() throws {
    let owner = try browser(.own)
    let key = village.begin(owner)
    let step = "/log/\(key)/projects.projects"
    owner.open(step)
    try village.support.wait(2 * 3600)
    owner.submit(step, ["projects.names": "heron-walk", "projects.number": "a few"])
    owner.press("/return", ["id": id])
    owner.press(step)
    #expect(owner.filled(in: step)["projects.names"] == "heron-walk")
    #expect(owner.filled(in: step)["projects.number"] == "a few")
    // Anybody else who comes with the ID does not find the way there.
    let other = try browser(.add)
    other.open("/log")
    #expect(!other.page.contains(key.rawValue))
  }

  @Test("The owner sees and takes up every draft of theirs")
  func owner() throws {
    let browser = try browser(.own)
    browser.open("/log")
    #expect(browser.page.contains(draft.rawValue))
    #expect(browser.page.contains(helped.rawValue))
    browser.open("/log/\(helped)/projects.projects")
    #expect(browser.page.contains("ostrich-choir"))
  }

  @Test("Somebody else's log answers exactly like one that does not exist")
  func noDifference() throws {
    let browser = try browser(.other)
    for key in [sent, draft, helped] {
      let none = LogKey(rawValue: "0000000000000000000000zzzz")
      for ((route, address), (_, missing)) in zip(addresses(key), addresses(none)) {
        guard address.contains(key.rawValue) else { continue }
        for method in route.methods {
          browser.open("/log")
          let form = Fields(
            (HTMLForm.all(in: browser.page).first?.hidden ?? [:]).all
              + [.init("projects.names", "mine")])
          let answers = [address, missing].map { address in
            let response = browser.send(method, address, method == .post ? form : [:])
            return "\(response.status) \(response.headers) \(response.body?.text ?? "")"
              .replacing(key.rawValue, with: none.rawValue)
          }
          #expect(answers[0] == answers[1])
          #expect(answers[0].contains("notFound"))
        }
      }
    }
  }

  @Test("No page may be kept by a browser, so that Back shows nothing after signing out")
  func noStore() throws {
    let browser = try browser(.own)
    for (route, address) in addresses(draft) where route.methods.contains(.get) {
      #expect(browser.get(address).headers["Cache-Control"] == "no-store", "\(address)")
    }
    browser.open("/mirror")
    browser.press("/sign-out")
    #expect(browser.get("/mirror").headers["Location"]?.hasPrefix("/return") == true)
    #expect(browser.get("/log/\(draft)/check").headers["Location"]?.hasPrefix("/return") == true)
  }

  @Test("Names, contacts, IDs and links stand in no column of the other store, and in no note")
  func twoStores() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: village.support.folder.path)
      .filter { $0.hasPrefix("k.db") }
    let bytes = try files.map { name in
      String(
        decoding: try Data(contentsOf: village.support.folder.appending(path: name)),
        as: UTF8.self)
    }.joined()
    #expect(bytes.contains("teapot-club"))
    for secret in ["Zebedee", "quartz", id, id.replacing("-", with: ""), String(link.suffix(26))] {
      #expect(!bytes.contains(secret))
    }
    let notes = village.support.notes.all.joined()
    #expect((given + [id, link]).allSatisfy { !notes.contains($0) })
  }
}
