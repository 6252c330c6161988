import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Web

/// The pages for those who help as markup, in both languages and with errors.
@Suite struct HelpingGoldenTests {
  let village: Village

  init() throws { village = try Village() }

  @Test("The list, and registering somebody", arguments: ["en", "ur"])
  func pages(language: String) throws {
    let helper = try village.helper()
    helper.cookies["kith-language"] = language
    let (list, register) = (
      "/programme/project/project/list", "/programme/project/project/register"
    )
    func show(_ address: String, _ name: String) throws {
      helper.open(address)
      try helper.record("helping/\(name)", language)
    }
    try show(list, "list-empty")
    let people = try village.issue(["unused", "joined", "logged", "logging"])
    let browsers = people.map { person in
      let browser = village.browser(language)
      village.back(person.id, in: browser)
      return browser
    }
    village.agree(browsers[1])
    try browsers[1].record("helping/id-from-a-slip", language)
    browsers[1].press("/join/id", ["name": "Wren <3"])
    browsers[1].open("/join/place")
    try browsers[1].record("helping/place-from-a-slip", language)
    village.log(browsers[2])
    village.agree(browsers[3])
    village.log(browsers[3])
    try show(list, "list")
    try show(register, "register")
    helper.submit(
      register, ["id": "KTH-9999", "agreed": "paper", "consent.understood": "no", "name": "Wren"])
    #expect(helper.status == .unprocessable)
    try helper.record("helping/register-wrong", language)
  }
}
