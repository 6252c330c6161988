import Foundation
import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

/// A copy of everything somebody gave: all of it is there, and nothing that opens anything.
@Suite struct CopyTests {
  /// What the tests read of the JSON file.
  private struct File: Decodable {
    struct Answer: Decodable {
      let part: String, question: String, answer: String?, field: String, stored: [String]
    }
    struct Before: Decodable {
      let changed: String, day: String?, answers: [Answer]
    }
    struct Month: Decodable {
      let day: String, sent: String?, answers: [Answer], before: [Before]
    }
    struct Fact: Decodable { let name: String, value: String }
    struct Agreement: Decodable { let day: String, statement: String, version: Int, answer: String }
    let format: String, language: String, about: [Fact], agreements: [Agreement]
    let background: [Answer], months: [Month], begun: [Month], takenOut: [String]
  }

  let village: Village
  let browser: Browser
  let id: String
  let link: String
  let words = "=1+1, \"Lantern\"\r\n& چراغ"

  init() throws {
    village = try Village()
    browser = village.member()
    id = Village.id(on: browser.page)
    link = Village.link(on: browser.page)
    browser.press("/join/id", ["name": "Zebedee", "pin": "4827"])
    browser.press("/join/reminders", ["channel": "email", "email": "z@quartz.example"])
    browser.press("/join/place", ["area": "area", "project": "project"])
    browser.press("/join/background/1", ["background.age": "35-44"])
    let sent = try log("2026-01-10", ["projects.number": "2", "wellbeing.hopeful": "5"])
    _ = try log("2026-02-10", ["projects.names": words])
    browser.open("/mirror/month/\(sent)/projects.projects")
    browser.press("/mirror/month/\(sent)/projects.projects", ["projects.number": "7"])
    browser.open("/mirror/month/\(sent)/day")
    browser.press("/mirror/month/\(sent)/day", ["day": "2026-01-11"])
    let gone = try log("2026-03-01", ["projects.names": "pelican"])
    browser.open("/mirror/month/\(gone)/take-out")
    browser.press("/mirror/month/\(gone)/take-out", ["sure": "yes"])
    let draft = village.begin(browser)
    browser.open("/log/\(draft)/projects.projects")
    browser.press("/log/\(draft)/projects.projects", ["projects.names": "heron"])
  }

  private func log(_ day: String, _ typed: Fields) throws -> LogKey {
    let key = village.begin(browser, day: day)
    browser.open("/log/\(key)/whole")
    browser.press("/log/\(key)/whole", typed)
    return key
  }

  private func file() throws -> File {
    let response = browser.get("/mirror/copy/json")
    #expect(response.headers["Content-Disposition"]?.contains("attachment") == true)
    return try JSONDecoder().decode(File.self, from: Data((response.body?.text ?? "").utf8))
  }

  private func line(_ answers: [File.Answer]) -> String {
    let pairs = answers.flatMap { answer in answer.stored.map { (answer.field, $0) } }
    return AnswerEncoding.encode(Draft(pairs).fields)
  }

  @Test("Every log, answer, change, draft and agreement that is stored can be read from the file")
  func complete() throws {
    let file = try file()
    let logs = try village.logs()
    #expect(file.months.map(\.day) == logs.map(\.day.iso))
    #expect(file.months.map { line($0.answers) } == logs.map(\.answers))
    #expect(file.begun.map { line($0.answers) } == (try village.drafts().map(\.typed)))
    #expect(file.takenOut == [Village.today.iso])
    #expect(line(file.background) == "background.age=35-44")
    #expect(file.agreements.count == 3)
    #expect(file.agreements.allSatisfy { $0.day == Village.today.iso && $0.version == 1 })
    let before = try #require(file.months.first { $0.day == "2026-01-11" }?.before)
    #expect(before.map(\.day) == [nil, "2026-01-10"])
    #expect(before.map { line($0.answers) } == ["projects.number=2", ""])
    let about = file.about.map(\.value)
    for value in ["Zebedee", "z@quartz.example", "North", "Lantern", "14 March 2026"] {
      #expect(about.contains(value), "\(value)")
    }
  }

  @Test("Questions and answers are in words, in the person's language", arguments: ["en", "ur"])
  func inWords(language: String) throws {
    browser.cookies["kith-language"] = language
    let file = try file()
    #expect(file.language == language)
    for answer in file.months.flatMap(\.answers) + file.background {
      let item = try #require(
        village.forms.schedule.monthly.full.item(answer.field)
          ?? village.forms.background.item(answer.field))
      #expect(answer.question == item.text[.init(rawValue: language)])
      #expect(!answer.part.isEmpty && answer.answer != nil)
    }
    let hopeful = file.months.flatMap(\.answers).first { $0.field == "wellbeing.hopeful" }
    #expect(hopeful?.answer != "5")
  }

  @Test("No key, ID, link or PIN is in any form of it", arguments: CopyFormat.allCases)
  func secrets(format: CopyFormat) throws {
    let text = browser.get("/mirror/copy/\(format.rawValue)").body?.text ?? ""
    // The page's form token and the language links are the shell's, not the copy's.
    let main = text.firstMatch(of: /<main.*<\/main>/.dotMatchesNewlines()).map {
      String($0.output)
    }
    let copy = main ?? text
    #expect(copy.contains("Zebedee") && copy.contains("heron"))
    #expect(copy.firstMatch(of: /[0-9a-z]{26}/) == nil)
    for secret in [id, link, "4827"] + (try village.participants()) {
      #expect(!copy.contains(secret), "\(secret)")
    }
    #expect(!text.contains("pelican"))
  }

  @Test(
    "The table has six columns in every row, keeps every letter, and nothing in it is a formula")
  func table() throws {
    let text = browser.get("/mirror/copy/csv").body?.text ?? ""
    #expect(text.hasPrefix("\u{FEFF}"))
    let rows = Self.rows(String(text.dropFirst()))
    #expect(rows.allSatisfy { $0.count == 6 })
    let cells = rows.flatMap(\.self)
    // Line breaks are stored as one character each.
    #expect(cells.contains("'" + words.replacing("\r\n", with: "\n")))
    #expect(!cells.contains { $0.first.map { "=+-@".contains($0) } ?? false })
    #expect(rows.contains { $0.contains("7") } && rows.contains { $0.contains("heron") })
  }

  /// Reads a table with commas as RFC 4180 says, character by character.
  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var rest = Array(text.unicodeScalars)[...]
    while let next = rest.popFirst() {
      switch (next, isQuoted) {
      case ("\"", true) where rest.first == "\"": cell.unicodeScalars.append(rest.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false): break
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(next)
      }
    }
    return rows
  }

  @Test("Whoever has given nothing gets a copy that says so")
  func empty() throws {
    _ = try village.support.participant("on paper", pin: "4827")
    let other = village.browser()
    let paper = try #require(
      try village.support.identity.read {
        try village.house.participants.personalID(of: .init(rawValue: "on paper"), in: $0)
      })
    village.back(paper.written, pin: "4827", in: other)
    for format in CopyFormat.allCases {
      #expect(other.get("/mirror/copy/\(format.rawValue)").status == .ok)
    }
  }
}
