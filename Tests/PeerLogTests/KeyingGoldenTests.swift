import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// The sheets and the pages to type them in as markup, in both languages and with errors.
@Suite struct KeyingGoldenTests {
  let village: Village

  init() throws { village = try Village() }

  @Test("Sheets", arguments: ["en", "ur"])
  func sheets(language: String) throws {
    let browser = village.browser(language)
    for name in ["", "/monthly-short/\(language)", "/consent/\(language)"] {
      browser.open("/paper\(name)")
      let file = name.isEmpty ? "papers" : name.dropFirst().prefix { $0 != "/" }.description
      try browser.record("keying/\(file)", language)
    }
  }

  @Test("Typing in", arguments: ["en", "ur"])
  func typing(language: String) throws {
    let id = try village.issue(["p"])[0].id
    let helper = try village.helper()
    helper.cookies["kith-language"] = language
    func record(_ name: String) throws { try helper.record("keying/\(name)", language) }
    helper.open(Village.sheets)
    try record("sheets")
    helper.submit(Village.sheets, ["id": "KTH-9999", "day": "2026-04-01"])
    #expect(helper.status == .unprocessable)
    try record("sheets-wrong")
    let page = village.beginSheet(
      helper, id, version: "monthly-short", language: language, ["twice": "yes"])
    try record("hand")
    village.type(
      helper, page,
      [
        "projects.number": "a few", "giving-and-receiving.groups_given": "ticked",
        "projects.names": "A <b>",
      ])
    #expect(helper.status == .unprocessable)
    try record("hand-wrong")
    village.type(helper, page, ["giving-and-receiving.groups_given": "ticked"])
    try record("done-second")
    helper.open(Village.sheets)
    try record("sheets-under-way")
    let second = page.replacing("/first", with: "/second")
    village.type(
      helper, second, ["giving-and-receiving.groups_given": "1", "wellbeing.hopeful": "2"])
    try record("done-compare")
    let compare = page.replacing("/first", with: "/compare")
    helper.open(compare)
    try record("compare")
    helper.submit(compare, ["pick.wellbeing.hopeful": "second"])
    #expect(helper.status == .unprocessable)
    try record("compare-wrong")
    helper.open(compare)
    helper.press(
      compare,
      ["pick.wellbeing.hopeful": "second", "pick.giving-and-receiving.groups_given": "first"])
    try record("done-kept")
    village.beginSheet(helper, id, version: "monthly-short", language: language)
    #expect(helper.status == .unprocessable)
    try record("sheets-there")
    helper.open(Village.sheets)
    try record("sheets-kept")
    helper.open(compare)
    try record("closed-leads-to-done")
  }
}
