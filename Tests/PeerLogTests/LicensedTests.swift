import Foundation
import Instruments
import PeerLog
import TestSupport
import Testing
import Time
import Web
import Wording

/// A log whose questions are in the owner's words: asked in them, labelled, and noted with the log.
@Suite struct LicensedTests {
  let village: Village
  private let english = Language.english

  init() throws { village = try Village() }

  /// The forms after other words for hope were loaded in English.
  private func forms(_ words: String, mark: String) throws -> PeerLogForms {
    let folder = "Content/instruments"
    var files: [String: [UInt8]] = [:]
    for name in try Repository.names(in: folder, suffix: ".json") {
      files[name] = Array(try Repository.text("\(folder)/\(name)").utf8)
    }
    let hope = try #require(try Repository.instruments().instruments["hope"])
    var text = try Repository.text("\(folder)/hope.json")
    for line in hope.items.map({ $0.text[english] }) + [hope.rights.terms[english]] {
      text = text.replacing("\"en\": \"\(line)\"", with: "\"en\": \"\(words) \(line.count)\"")
    }
    let licence = WordingLicence(
      owner: "K. Owner", terms: "Only here.", licence: "Licence 7", loadedBy: "Zebulon Quill",
      loadedOn: Village.today, fingerprint: mark)
    return try PeerLogForms(
      InstrumentLibrary(
        files,
        wordings: [
          LicensedWording(
            instrument: "hope", language: english,
            file: DefinitionFile("hope.json", Array(text.utf8)), licence: licence)
        ]))
  }

  @Test("Questions come in the loaded words, and say whose they are and by what right")
  func asked() throws {
    village.restart(with: try forms("Owner's words", mark: "aaaaaaaa00"))
    let browser = village.member()
    let key = village.begin(browser)
    for address in ["/log/\(key)/hope.first", "/log/\(key)/whole"] {
      browser.open(address)
      #expect(browser.text.contains("Owner's words"))
      #expect(browser.text.contains("K. Owner"))
      #expect(browser.text.contains("Only here. Licence: Licence 7. In use since 14 March 2026."))
      // Who loaded them is for those who look after the programme.
      #expect(!browser.text.contains("Zebulon Quill"))
    }
    browser.open("/log/\(key)/hope.first")
    #expect(!browser.text.contains("our own working wording"))
    browser.open("/log/\(key)/projects.projects")
    #expect(browser.status == .ok && !browser.text.contains("K. Owner"))
    // In the other language the words are Kith's, and say so.
    let urdu = village.member("ur")
    let theirs = village.begin(urdu)
    urdu.open("/log/\(theirs)/hope.first")
    #expect(!urdu.text.contains("K. Owner") && urdu.text.contains("Kaye Herth"))
  }

  @Test("A log notes which words it was answered in, whatever is loaded before it is sent or after")
  func noted() throws {
    let browser = village.member()
    func send(_ day: String) throws {
      let key = village.begin(browser, day: day)
      browser.open("/log/\(key)/hope.first")
      browser.press("/log/\(key)/hope.first", ["hope.bright": "3"])
      browser.open("/log/\(key)/check")
      browser.press("/log/\(key)/check")
    }
    try send("2025-12-01")
    village.restart(with: try forms("First", mark: "aaaaaaaa00"))
    try send("2026-01-01")
    village.restart(with: try forms("Second", mark: "bbbbbbbb00"))
    try send("2026-02-01")
    browser.cookies["kith-language"] = "ur"
    try send("2026-03-01")
    let editions = try village.logs().filter { !$0.questionnaire.hasSuffix("short") }
      .sorted { $0.day < $1.day }
      .map { Draft(AnswerEncoding.decode($0.edition))["hope"].first }
    #expect(editions == ["1.working", "1.licensed.aaaaaaaa", "1.licensed.bbbbbbbb", "1.working"])
  }

  @Test("A copy of one's own says by what right licensed words are used")
  func copied() throws {
    village.restart(with: try forms("Owner's words", mark: "aaaaaaaa00"))
    let browser = village.member()
    browser.press("/join/id", ["pin": "4827"])
    let key = village.begin(browser)
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    for address in ["/mirror/copy/json", "/mirror/copy/csv", "/mirror/copy/print"] {
      browser.open(address)
      #expect(browser.page.contains("Licence 7"), "\(address) \(browser.status)")
    }
  }
}
