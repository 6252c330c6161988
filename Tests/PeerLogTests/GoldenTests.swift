import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// Every page of the room as markup, in both languages and with errors, in files that a person can read
/// and a change has to show itself in.
@Suite struct GoldenTests {
  let village: Village

  init() throws { village = try Village() }

  private func record(_ browser: Browser, _ name: String, _ language: String) throws {
    try browser.record(name, language)
  }

  @Test("Joining", arguments: ["en", "ur"])
  func joining(language: String) throws {
    let browser = village.browser(language)
    func show(_ address: String, _ name: String) throws {
      browser.open(address)
      try record(browser, name, language)
    }
    func refuse(_ address: String, _ typed: Fields, _ name: String) throws {
      browser.open(address)
      browser.submit(address, typed)
      #expect(browser.status == .unprocessable)
      try record(browser, name, language)
    }
    try show("/", "start")
    try show("/join", "information")
    try show("/join/consent", "consent")
    try refuse("/join/consent", ["consent.understood": "no"], "consent-wrong")
    village.join(browser)
    try record(browser, "id", language)
    try refuse("/join/id", ["pin": "1234", "name": "Sam"], "id-wrong")
    let long = String(repeating: "Sam and ", count: 11)
    try refuse("/join/id", ["pin": "4827", "name": long], "id-name-wrong")
    browser.press("/join/id", ["pin": "4827", "name": "Sam"])
    try show("/join/id", "id-again")
    try show("/join/reminders", "reminders")
    try refuse("/join/reminders", ["channel": "text", "number": "x"], "reminders-wrong")
    try show("/join/place", "place")
    for number in village.forms.background.steps.all.indices {
      try show("/join/background/\(number + 1)", "background-\(number + 1)")
    }
    try refuse("/join/background/1", ["background.age": "x"], "background-wrong")
    try show("/join/joined", "joined")
    try show("/leave", "leave")
    try refuse("/leave", [:], "leave-unsure")
    try show("/left", "left")
    try show("/no-reminders/1.sealed", "no-reminders")
    browser.submit("/no-reminders/1.sealed")
    try record(browser, "reminder-unknown", language)
    try show("/no-reminders", "reminders-ended")
  }

  /// One step of each make: pairs of numbers, words, bands, a scale of numbers, a profile, a branch on
  /// the page, tables of one and two numbers, and a question that opens others.
  static let steps = [
    "giving-and-receiving.projects", "projects.projects", "wellbeing.first", "hope.second",
    "contact.family", "self-efficacy.first", "health.doing", "health.feeling", "time-use.use",
    "time-use.work", "help-from-others.friends", "medication.change", "hospital.any",
    "hospital.stays", "other-hospital.visits", "community-services.teams",
  ]

  @Test("Logging", arguments: ["en", "ur"])
  func logging(language: String) throws {
    let browser = village.member(language)
    let id = Village.id(on: browser.page)
    func show(_ address: String, _ name: String) throws {
      browser.open(address)
      try record(browser, name, language)
    }
    try show("/mirror", "mirror-empty")
    try show("/log", "log")
    browser.submit("/log", ["day": "2026-02-30"])
    try record(browser, "log-wrong", language)
    let key = village.begin(browser)
    try show("/log/\(key)/check", "check-empty")
    for step in Self.steps { try show("/log/\(key)/\(step)", step) }
    try show("/log/\(key)/saved", "saved")
    let wrong = "/log/\(key)/projects.projects"
    browser.open(wrong)
    browser.submit(wrong, ["projects.number": "a few", "projects.names": "Lantern"])
    try record(browser, "step-wrong", language)
    try show("/log", "log-begun")
    try show("/log/\(key)/whole", "whole-wrong")
    browser.press(
      "/log/\(key)/whole",
      [
        "projects.number": "1", "projects.names": "Lantern & Co",
        "giving-and-receiving.informal_given": "2", "wellbeing.hopeful": "4", "hope.bright": "3",
        "language": "en",
      ])
    browser.open("/log/\(key)/projects.projects")
    browser.press(
      "/log/\(key)/projects.projects",
      ["projects.number": "1", "projects.names": "Lantern & Co", "length": "short"])
    browser.cookies["kith-language"] = language
    try show("/log/\(key)/check", "check")
    browser.press("/log/\(key)/check")
    try record(browser, "thanks", language)
    browser.send(.post, wrong, browser.filled("/sign-out", ["projects.number": "9"]))
    #expect(browser.status == .conflict)
    try record(browser, "late", language)
    let other = village.begin(browser)
    browser.open("/log/\(other)/projects.projects")
    browser.press(
      "/log/\(other)/projects.projects", ["projects.number": "1", "former.question": "7"])
    try record(browser, "changed", language)
    try show("/log/none/check", "missing")

    let helper = village.browser(language)
    village.back(id, in: helper)
    let helped = village.begin(helper)
    helper.open("/log/\(helped)/check")
    helper.press("/log/\(helped)/check")
    try record(helper, "thanks-id-alone", language)
  }

  @Test("The mirror", arguments: ["en", "ur"])
  func mirror(language: String) throws {
    let browser = village.member(language)
    browser.press("/join/id", ["name": "Sam <3"])
    let months = [("2026-01-10", "3", "1"), ("2026-03-01", "4", "0"), ("2026-03-09", "2", "2")]
    for (day, wellbeing, given) in months {
      let key = village.begin(browser, day: day)
      browser.open("/log/\(key)/whole")
      let items = village.forms.everything.items.filter { $0.name.hasPrefix("wellbeing.") }
      browser.press(
        "/log/\(key)/whole",
        Fields(
          items.map { Fields.Field($0.name, wellbeing) } + [
            .init("giving-and-receiving.informal_given", given),
            .init("giving-and-receiving.pairs_received", "1"),
            // Health is asked every time; friends were told of once.
            .init("health.own_health", wellbeing),
          ]
            + (given == "0" ? village.forms.everything.items : [])
            .filter { $0.name.hasPrefix("contact.friends") }.map { .init($0.name, "2") }))
    }
    browser.open("/mirror")
    try record(browser, "mirror", language)
    if language == "en" {
      #expect(browser.text.contains("1 way."))
      // Two logs of one month are told apart by day.
      #expect(browser.text.contains("January 2026") && !browser.text.contains("10 January"))
      #expect(browser.text.contains("1 March 2026") && browser.text.contains("9 March 2026"))
      #expect(!browser.text.contains("1 ways"))
    }
  }
}
