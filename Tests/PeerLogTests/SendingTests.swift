import Dispatch
import Identity
import Instruments
import PeerLog
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// Sending once, twice, at once, from two tabs and into a database that cannot take it.
@Suite struct SendingTests {
  let village: Village

  init() throws { village = try Village() }

  /// Every response to one request that is sent many times at once.
  func atOnce(_ request: Request, times: Int = 32) -> [Response] {
    let responses = Mutex<[Response]>([])
    let village = UncheckedVillage(village)
    DispatchQueue.concurrentPerform(iterations: times) { _ in
      let response = Browser.wait(for: village.village.answer(request))
      responses.withLock { $0.append(response) }
    }
    return responses.withLock { $0 }
  }

  @Test("A log sent many times at once is one log")
  func sendAtOnce() throws {
    let browser = village.member()
    let key = village.begin(browser)
    browser.open("/log/\(key)/check")
    let request = browser.request(
      .post, "/log/\(key)/check", browser.filled("/log/\(key)/check", [:]))
    let responses = atOnce(request)
    #expect(responses.allSatisfy { $0.headers["Location"] == "/log/\(key)/thanks" })
    #expect(try village.logs().map(\.key) == [key])
    #expect(try village.drafts().isEmpty)
  }

  @Test("A page with all questions sent many times at once is one log")
  func wholeAtOnce() throws {
    let browser = village.member()
    let key = village.begin(browser)
    browser.open("/log/\(key)/whole")
    let typed: Fields = ["projects.number": "3", "wellbeing.hopeful": "5"]
    let request = browser.request(
      .post, "/log/\(key)/whole", browser.filled("/log/\(key)/whole", typed))
    let responses = atOnce(request)
    #expect(responses.allSatisfy { $0.headers["Location"] == "/log/\(key)/thanks" })
    let log = try #require(village.logs().first)
    #expect(try village.logs().count == 1)
    #expect(log.answers == "projects.number=3&wellbeing.hopeful=5")
  }

  @Test("Beginning many times at once begins one draft")
  func beginAtOnce() throws {
    let browser = village.member()
    browser.open("/log")
    let request = browser.request(
      .post, "/log", browser.filled("/log", ["day": "2026-03-01"]))
    #expect(Set(atOnce(request).map { $0.headers["Location"] }).count == 1)
    #expect(try village.drafts().count == 1)
  }

  @Test("Beginning again from the same page after the log was sent begins another")
  func beginAgain() throws {
    let browser = village.member()
    browser.open("/log")
    let form = browser.filled("/log", ["day": "2026-03-01"])
    let first = Village.key(
      in: browser.send(.post, "/log", form).headers["Location"] ?? "")
    browser.open("/log/\(first)/check")
    browser.press("/log/\(first)/check")
    let second = Village.key(
      in: browser.send(.post, "/log", form).headers["Location"] ?? "")
    #expect(first != second)
    browser.open("/log/\(second)/check")
    browser.press("/log/\(second)/check")
    #expect(try Set(village.logs().map(\.key)) == [first, second])
  }

  @Test("Agreeing many times at once makes one participant, who is signed in each time")
  func joinAtOnce() throws {
    let browser = village.browser()
    browser.open("/join/consent")
    let request = browser.request(
      .post, "/join/consent",
      browser.filled(
        "/join/consent", ["consent.understood": "yes", "consent.research": "yes"]))
    let responses = atOnce(request)
    #expect(try village.participants().count == 1)
    for response in responses {
      let cookie = try #require(
        response.headers.values(of: "Set-Cookie").first { $0.hasPrefix("kith=") })
      let other = village.browser()
      other.cookies["kith"] = String(cookie.dropFirst("kith=".count).prefix { $0 != ";" })
      #expect(other.get("/join/id").status == .ok)
    }
  }

  @Test("Another person at the same browser becomes another participant")
  func sharedPhone() throws {
    let browser = village.member()
    let first = Village.id(on: browser.page)
    browser.press("/sign-out")
    village.join(browser)
    #expect(Village.id(on: browser.page) != first)
    #expect(try village.participants().count == 2)
  }

  @Test("Two tabs with two steps lose nothing of each other")
  func twoTabs() throws {
    let one = village.member()
    let key = village.begin(one)
    let two = village.browser()
    two.cookies = one.cookies
    one.open("/log/\(key)/projects.projects")
    two.open("/log/\(key)/wellbeing.first")
    two.press("/log/\(key)/wellbeing.first", ["wellbeing.hopeful": "2"])
    one.press("/log/\(key)/projects.projects", ["projects.number": "7"])
    #expect(try village.drafts().map(\.typed) == ["projects.number=7&wellbeing.hopeful=2"])
  }

  @Test("A page sent after its log was sent shows what is not in it")
  func tooLate() throws {
    let one = village.member()
    let key = village.begin(one)
    let two = village.browser()
    two.cookies = one.cookies
    one.open("/log/\(key)/projects.projects")
    two.open("/log/\(key)/whole")
    two.press("/log/\(key)/whole", ["projects.number": "1", "projects.names": "Lantern"])
    let step = "/log/\(key)/projects.projects"
    let same: Fields = ["projects.number": " 1 ", "projects.names": "Lantern"]
    let form = one.filled(step, same)
    #expect(one.send(.post, step, form).headers["Location"] == "/log/\(key)/thanks")
    let other = Fields(
      form.all.filter { $0.name != "projects.number" } + [.init("projects.number", "9")])
    #expect(one.send(.post, step, other).status == .conflict)
    #expect(one.text.contains("9"))
    #expect(!one.text.contains("Lantern"))
    let wrong = Fields(
      form.all.filter { $0.name != "projects.number" } + [.init("projects.number", "many")])
    #expect(one.send(.post, step, wrong).status == .conflict)
    #expect(one.text.contains("many"))
    #expect(try village.logs().map(\.answers) == ["projects.names=Lantern&projects.number=1"])
  }

  @Test("What cannot be understood comes back beside its question before anything is sent")
  func leftWrong() throws {
    let browser = village.member()
    let key = village.begin(browser)
    let step = "/log/\(key)/projects.projects"
    browser.open(step)
    browser.press(step, ["projects.number": "a few", "go": "back"])
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    #expect(browser.address == step)
    #expect(browser.filled(in: step)["projects.number"] == "a few")
    #expect(browser.page.contains("href=\"#projects.number"))
    #expect(try village.logs().isEmpty)
    browser.press(step, ["projects.number": "2", "go": "next"])
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    #expect(try village.logs().map(\.answers) == ["projects.number=2"])
  }

  @Test(
    "A day that cannot be is said beside the field, and stays",
    arguments: ["2026-03-15", "2999-01-01", "2026-02-30", "yesterday", "2020-01-01", "0000-00-00"])
  func day(typed: String) throws {
    let browser = village.member()
    browser.open("/log")
    #expect(browser.submit("/log", ["day": typed]).status == .unprocessable)
    #expect(browser.filled(in: "/log")["day"] == typed)
    #expect(try village.drafts().isEmpty)
  }

  @Test("A draft that is thrown away is gone, and its address says so")
  func discard() throws {
    let browser = village.member()
    let key = village.begin(browser)
    browser.open("/log")
    browser.press("/log/\(key)/discard")
    #expect(browser.address == "/log")
    #expect(try village.drafts().isEmpty)
    #expect(browser.get("/log/\(key)/check").status == .notFound)
  }

  @Test("Nothing is begun by a page that was open while its owner took everything out")
  func withdrawn() throws {
    let browser = village.member()
    browser.open("/log")
    let key = ParticipantKey(rawValue: try #require(village.participants().first))
    try village.kith.write { try Withdrawal.remove(key, at: Village.today, on: $0) }
    browser.press("/log", ["day": "2026-03-01"])
    #expect(browser.status == .notFound)
    browser.open("/join/consent")
    browser.press("/join/consent", ["consent.understood": "yes", "consent.research": "yes"])
    #expect(try village.participants().isEmpty)
    #expect(try village.drafts().isEmpty)
  }

  @Test(
    "A database that cannot take a change loses nothing that was typed",
    arguments: [StorageError.locked, .full, .readOnly(path: "x"), .closed])
  func failing(error: StorageError) throws {
    let browser = village.member()
    let key = village.begin(browser)
    let forms: [(String, Fields)] = [
      (
        "/log/\(key)/projects.projects", ["projects.number": "4", "projects.names": "A & \"B\"\nC"]
      ),
      ("/log/\(key)/whole", ["projects.number": "five", "wellbeing.hopeful": "3"]),
      ("/log", ["day": "2026-03-02"]),
      ("/join/place", ["area": "area", "project": "other"]),
      ("/join/background/1", ["background.age": "35-44"]),
      ("/join/reminders", ["channel": "email", "email": "sam@example.org"]),
      ("/join/id", ["name": "Sam"]),
      ("/join/consent", ["consent.understood": "yes", "consent.research": "yes"]),
    ]
    for (address, typed) in forms {
      browser.open(address)
      village.kith.fail(error)
      village.support.identity.fail(error)
      let response = browser.submit(address, typed)
      #expect(response.status == .unavailable, "\(address)")
      let carried = HTMLForm.all(in: browser.page).first { $0.action == address }
      for field in typed.all {
        #expect(carried?.hidden.values(of: field.name) == [field.value], "\(address)")
      }
      village.kith.fail(nil)
      village.support.identity.fail(nil)
      // One button sends it again, and now it is taken, or answered as it would have been.
      let again = browser.submit(address)
      #expect([.seeOther, .unprocessable].contains(again.status), "\(address)")
    }
    let draft = try #require(try village.drafts().first { $0.key == key })
    #expect(draft.typed.contains("projects.number=five"))
  }
}

/// A village that many threads ask at once: what they share of it is safe for that.
private struct UncheckedVillage: @unchecked Sendable {
  let village: Village
  init(_ village: Village) { self.village = village }
}
