import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// A person's own pages as markup, in both languages and with errors.
@Suite struct OwnGoldenTests {
  let village: Village

  init() throws { village = try Village() }

  /// Somebody with one month.
  private func peer(_ language: String) -> (browser: Browser, key: LogKey) {
    let browser = village.member(language)
    let key = village.begin(browser, day: "2026-03-01")
    browser.open("/log/\(key)/whole")
    browser.press(
      "/log/\(key)/whole",
      [
        "giving-and-receiving.informal_given": "2", "projects.number": "1",
        "projects.names": "Lantern & Co", "wellbeing.hopeful": "4",
      ])
    return (browser, key)
  }

  @Test("One month, and changing it", arguments: ["en", "ur"])
  func months(language: String) throws {
    let (browser, key) = peer(language)
    let month = "/mirror/month/\(key)"
    func show(_ address: String, _ name: String) throws {
      browser.open(address)
      try browser.record("own/\(name)", language)
    }
    func refuse(_ address: String, _ typed: Fields, _ name: String) throws {
      browser.open(address)
      browser.submit(address, typed)
      #expect(browser.status == .unprocessable)
      try browser.record("own/\(name)", language)
    }
    try show(month, "month")
    try show("\(month)/projects.projects", "change")
    try refuse(
      "\(month)/projects.projects", ["projects.number": "a few", "projects.names": "Heron"],
      "change-wrong")
    browser.press("\(month)/projects.projects", ["projects.number": "3"])
    try show("\(month)/day", "day")
    try refuse("\(month)/day", ["day": "2026-02-30"], "day-wrong")
    browser.press("\(month)/day", ["day": "2026-03-02"])
    try browser.record("own/month-changed", language)
    try show("\(month)/take-out", "take-out")
    try refuse("\(month)/take-out", [:], "take-out-wrong")
    try show("/mirror", "mirror-changed")
    try show("/mirror/month/none", "month-missing")
  }

  @Test("What a person has chosen", arguments: ["en", "ur"])
  func choices(language: String) throws {
    let (browser, _) = peer(language)
    func show(_ address: String, _ name: String) throws {
      browser.open(address)
      try browser.record("own/\(name)", language)
    }
    try show("/mirror/choices", "choices")
    try show("/mirror/agreement", "agreement")
    try show("/mirror/choices/language", "language")
    try show("/mirror/choices/length", "length")
    try show("/mirror/choices/pause", "pause")
    browser.submit("/mirror/choices/pause", ["until": "2030-01-01"])
    #expect(browser.status == .unprocessable)
    try browser.record("own/pause-wrong", language)
    browser.press("/mirror/choices/pause", ["until": "2026-05-01"])
    try browser.record("own/choices-paused", language)
    browser.open("/leave")
    browser.press("/mirror/stop")
    try browser.record("own/choices-stopped", language)
  }

  @Test("Logs that may be there twice", arguments: ["en", "ur"])
  func twice(language: String) throws {
    let (browser, first) = peer(language)
    village.support.time.advance(60)
    let second = village.begin(browser, day: "2026-03-01")
    browser.open("/log/\(second)/whole")
    browser.press("/log/\(second)/whole", ["projects.number": "2"])
    try browser.record("own/thanks-twice", language)
    func show(_ address: String, _ name: String) throws {
      browser.open(address)
      try browser.record("own/\(name)", language)
    }
    try show("/mirror/twice", "twice")
    browser.open("/mirror/twice/\(first)")
    let forms = HTMLForm.all(in: browser.page)
    let address = try #require(forms.first { $0.action.hasPrefix("/mirror/twice/") }?.action)
    browser.submit(address)
    #expect(browser.status == .unprocessable)
    try browser.record("own/duplicate-wrong", language)
    browser.press(address, ["counts": second.rawValue, "reason": "mistakes"])
    try browser.record("own/twice-decided", language)
    try show("/mirror/twice/\(first)", "set-aside")
  }

  @Test("A copy of everything", arguments: ["en", "ur"])
  func copy(language: String) throws {
    let (browser, key) = peer(language)
    browser.open("/mirror/month/\(key)/projects.projects")
    browser.press("/mirror/month/\(key)/projects.projects", ["projects.number": "3"])
    village.begin(browser)
    browser.open("/mirror/copy")
    try browser.record("own/copy", language)
    browser.open("/mirror/copy/print")
    try browser.record("own/copy-print", language)
    for format in [CopyFormat.csv, .json] {
      let text = browser.get("/mirror/copy/\(format.rawValue)").body?.text ?? ""
      // Without the byte order mark and the line ends of tables, so that the record is plain text.
      let plain = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
      try golden(text: plain, named: "\(language)/own/copy.\(format.rawValue)")
    }
  }
}
