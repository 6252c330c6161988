import Identity
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

/// Which log is asked, in which length and language, and how it is filled in.
@Suite struct VersionTests {
  let village: Village

  init() throws { village = try Village() }

  private func log(_ browser: Browser, _ day: String, _ more: Fields = [:]) -> LogKey {
    browser.open("/log")
    browser.press("/log", Fields([.init("day", day)] + more.all))
    let key = Village.key(in: browser.address)
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    return key
  }

  @Test("The first and every third log is quarterly, the last one too, and either may be shorter")
  func rhythm() throws {
    let browser = village.member()
    _ = log(browser, "2025-08-01")
    _ = log(browser, "2025-09-01", ["length": "short"])
    _ = log(browser, "2025-10-01", ["length": "full"])
    _ = log(browser, "2025-11-01", ["length": "short"])
    _ = log(browser, "2025-12-01", ["length": "nonsense"])
    _ = log(browser, "2026-01-01", ["last": "yes"])
    #expect(
      try village.logs().map(\.questionnaire) == [
        "quarterly-full", "monthly-short", "monthly-full", "quarterly-short", "monthly-full",
        "quarterly-full",
      ])
  }

  @Test("A length that was chosen is offered first the next time, but not to the ID alone")
  func remembered() throws {
    let browser = village.member()
    let id = Village.id(on: browser.page)
    browser.press("/join/id", ["pin": "4827"])
    browser.open("/log")
    #expect(browser.filled(in: "/log")["length"] == "full")
    _ = log(browser, "2026-01-01", ["length": "short"])
    browser.open("/log")
    #expect(browser.filled(in: "/log")["length"] == "short")
    let helper = village.browser()
    village.back(id, in: helper)
    helper.open("/log")
    #expect(helper.filled(in: "/log")["length"] == "full")
    // And what is chosen with the ID alone changes nothing for the owner.
    _ = log(helper, "2026-02-01", ["length": "full"])
    browser.open("/log")
    #expect(browser.filled(in: "/log")["length"] == "short")
  }

  @Test("A draft keeps the version it was begun with, whatever is sent meanwhile")
  func keptVersion() throws {
    let browser = village.member()
    let key = village.begin(browser, day: "2026-03-01")
    _ = log(browser, "2026-02-01")
    browser.open("/log/\(key)/time-use.use")
    #expect(browser.status == .ok && browser.address.hasSuffix("time-use.use"))
    #expect(try village.drafts().map(\.questionnaire) == ["quarterly-full"])
  }

  @Test("Changing the length loses nothing: what is not asked waits, and comes back")
  func length() throws {
    let browser = village.member()
    let key = village.begin(browser)
    browser.open("/log/\(key)/hope.first")
    browser.press("/log/\(key)/hope.first", ["hope.bright": "3", "length": "short"])
    #expect(browser.address == "/log/\(key)/health.doing")
    #expect(try village.drafts().map(\.questionnaire) == ["quarterly-short"])
    #expect(try village.drafts().map(\.typed) == ["hope.bright=3"])
    // The address of a step that is not asked leads on, and the last look tells what waits.
    browser.open("/log/\(key)/hope.first")
    #expect(!browser.address.hasSuffix("hope.first"))
    browser.open("/log/\(key)/check")
    #expect(browser.text.contains("I tend to see the good side of things"))
    browser.open("/log/\(key)/health.doing")
    browser.press("/log/\(key)/health.doing", ["length": "full"])
    browser.open("/log/\(key)/hope.first")
    #expect(browser.filled(in: "/log/\(key)/hope.first")["hope.bright"] == "3")
    browser.open("/log/\(key)/whole")
    browser.press("/log/\(key)/whole", ["hope.bright": "2", "length": "short"])
    #expect(browser.address == "/log/\(key)/whole")
    #expect(!browser.page.contains("hope.bright"))
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    let sent = try #require(village.logs().first)
    #expect(sent.answers == "hope.bright=2")
    #expect(sent.scores == "")
  }

  @Test("What the shorter log does not ask can be left out")
  func leftOut() throws {
    let browser = village.member()
    let key = village.begin(browser)
    browser.open("/log/\(key)/hope.first")
    browser.press("/log/\(key)/hope.first", ["hope.bright": "3", "length": "short"])
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check", ["go": "drop"])
    #expect(browser.address == "/log/\(key)/check")
    #expect(!browser.text.contains("the good side"))
    browser.press("/log/\(key)/check")
    #expect(try village.logs().map(\.answers) == [""])
  }

  @Test("How a log was filled in, how long that took and what was asked is kept with it")
  func mode() throws {
    let browser = village.member()
    browser.open("/log")
    browser.press("/log", ["day": "2026-03-01", "helped": "yes"])
    let key = Village.key(in: browser.address)
    try village.support.wait(754)
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    let helped = try #require(village.logs().first)
    #expect(helped.mode == .helped)
    #expect(helped.duration == 754)
    let edition = AnswerEncoding.decode(helped.edition)
    let version = village.forms.version(helped.questionnaire)
    #expect(edition.map(\.name) == version.instruments.map(\.id).sorted())
    #expect(edition.allSatisfy { $0.value == "1.working" })
    _ = log(browser, "2026-03-02")
    #expect(try village.logs().map(\.mode) == [.helped, .online])
  }

  @Test("Stopping keeps everything and says where one is; later the log goes on from there")
  func stopping() throws {
    let browser = village.member()
    let key = village.begin(browser)
    browser.open("/log/\(key)/hope.first")
    browser.press("/log/\(key)/hope.first", ["hope.bright": "9", "go": "stop"])
    #expect(browser.address == "/log/\(key)/saved")
    #expect(browser.page.contains("/log/\(key)/hope.second"))
    browser.open("/log/\(key)/hope.first")
    #expect(browser.page.contains("aria-invalid") || browser.page.contains("hope.bright-error"))
    browser.open("/log")
    #expect(browser.page.contains("/log/\(key)/hope.second"))
    #expect(browser.text.contains("part 4 of 13"))
  }

  @Test("Somebody's language is with them wherever they come back by link or PIN")
  func language() throws {
    let browser = village.member("en")
    let id = Village.id(on: browser.page)
    browser.press("/join/id", ["pin": "4827"])
    let key = village.begin(browser)
    browser.open("/log/\(key)/projects.projects")
    browser.press("/log/\(key)/projects.projects", ["projects.number": "2", "language": "ur"])
    try village.kith.write { _ in }
    let elsewhere = village.browser("en")
    village.back(id, pin: "4827", in: elsewhere)
    #expect(elsewhere.page.contains("lang=\"ur\" dir=\"rtl\""))
    elsewhere.open("/language/en")
    try village.kith.write { _ in }
    let again = village.browser("ur")
    village.back(id, pin: "4827", in: again)
    #expect(again.page.contains("lang=\"en\" dir=\"ltr\""))
    // With the ID alone the page stays in the language of the browser, and nothing is remembered.
    let helper = village.browser("ur")
    village.back(id, in: helper)
    #expect(helper.page.contains("lang=\"ur\" dir=\"rtl\""))
    helper.open("/language/ur")
    try village.kith.write { _ in }
    let third = village.browser("ur")
    village.back(id, pin: "4827", in: third)
    #expect(third.page.contains("lang=\"en\" dir=\"ltr\""))
  }
}
