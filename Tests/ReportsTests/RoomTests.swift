import Dispatch
import Foundation
import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import Reports

/// Who makes and reads which reports.
@Suite("The pages of reports") struct RoomTests {
  private let people: ReportedFellowship
  private let room: ReportsRoom
  private let programme = PlaceKey(rawValue: "programme")

  init() throws {
    people = try ReportedFellowship()
    try people.settle(24)
    room = ReportsRoom(
      people.support.house, library: people.library,
      maker: ReportMaker(people.counting, library: people.library, program: "kith 0"),
      press: ReportPress(
        script: Repository.content.appending(path: "print/press.py").path,
        folder: people.support.folder.appending(path: "reports").path,
        python: "/nowhere/python3"), style: ("/static/report.css", ""))
    let project = ReportedFellowship.project(in: Fellowship.areas[0])
    _ = try people.support.account("lead@example.org", Grant(.programmeLead, in: programme))
    _ = try people.support.account("walks@example.org", Grant(.coordinator, in: project))
    _ = try people.support.account(
      "south@example.org", Grant(.areaLead, in: Fellowship.areas[1]))
  }

  private func browser(_ name: String, _ language: String = "en") -> Browser {
    let door = FrontDoor(people.support.house)
    let browser = Browser {
      door.answer($0, in: room) ?? door.answer($0, in: IdentityRoom()) ?? door.nowhere($0)
    }
    browser.cookies["kith-language"] = language
    browser.open("/sign-in")
    browser.submit("/sign-in", ["email": "\(name)@example.org", "password": "correct horse"])
    return browser
  }

  private func new(_ place: PlaceKey) -> String { ReportsRoute.new(place).address.text }

  /// Makes a report and gives where it is.
  private func make(
    _ browser: Browser, _ place: PlaceKey, _ fields: Fields
  ) throws -> String {
    browser.open(new(place))
    let response = browser.submit(new(place), fields)
    #expect(response.status == .seeOther, "\(response.body?.text ?? "")")
    return try #require(response.headers["Location"])
  }

  @Test("A coordinator makes one of their project, in their words; no other place's people read it")
  func coordinator() throws {
    let walks = browser("walks")
    let project = ReportedFellowship.project(in: Fellowship.areas[0])
    let place = try make(
      walks, project,
      [
        "kind": "one-page", "text": "We walk every Tuesday.\n<b>Rain or shine</b>",
        "quote": "I look forward to it", "by": "a member", "agreed": "yes",
      ])
    let page = try #require(walks.get(place).body?.text)
    #expect(page.contains("We walk every Tuesday."))
    #expect(page.contains("&lt;b&gt;Rain or shine&lt;/b&gt;"))
    #expect(page.contains("I look forward to it"))
    #expect(browser("south").get(place).status == .forbidden)
    #expect(browser("lead").get(place).status == .ok)
    #expect(walks.get(new(Fellowship.areas[0])).status == .forbidden)
    #expect(walks.get(new(programme)).status == .forbidden)
  }

  @Test(
    "A quote without agreement, and no kind chosen: asked again, with nothing lost and nothing kept"
  )
  func mistakes() throws {
    let lead = browser("lead")
    lead.open(new(programme))
    let response = lead.submit(new(programme), ["quote": "Words", "by": "Sam"])
    #expect(response.status == .unprocessable)
    #expect(response.body?.text.contains("Words") == true)
    #expect(try people.support.kith.read { try EditionStore.all(on: $0) }.isEmpty)
    // A table of all areas is not made of a project.
    let walks = browser("walks")
    let project = ReportedFellowship.project(in: Fellowship.areas[0])
    walks.open(new(project))
    #expect(walks.submit(new(project), ["kind": "full"]).status == .unprocessable)
  }

  @Test("More words than there is room for come back whole, with the room there is")
  func tooLong() throws {
    let lead = browser("lead")
    let words = String(repeating: "word ", count: 2000) + "and the end"
    lead.open(new(programme))
    let response = lead.submit(new(programme), ["kind": "full", "text": words])
    #expect(response.status == .unprocessable)
    #expect(response.body?.text.contains("room for 6000 characters") == true)
    #expect(response.body?.text.contains("word and the end") == true)
    #expect(try people.support.kith.read { try EditionStore.all(on: $0) }.isEmpty)
  }

  @Test("Reports that are asked for at once, while a few send logs, all tell the same numbers")
  func together() throws {
    // Each is used in one turn only.
    nonisolated(unsafe) let leads = (0..<4).map { _ in browser("lead") }
    for lead in leads { lead.open(new(programme)) }
    var dice = Dice(3)
    let logs = (0..<4).map { number in
      people.log(
        &dice, of: ParticipantKey(rawValue: "p\(number)"), day: Fellowship.today + 1)
    }
    let (kith, page) = (people.support.kith, new(programme))
    DispatchQueue.concurrentPerform(iterations: 2 * leads.count) { turn in
      if turn.isMultiple(of: 2) {
        leads[turn / 2].submit(page, ["kind": "one-page"])
      } else {
        _ = try? kith.write { try LogStore.add(logs[turn / 2], on: $0) }
      }
    }
    let told = try kith.read { connection in
      try EditionStore.all(on: connection).map {
        try EditionStore.edition($0.key, on: connection)?.bundle.cut.content
      }
    }
    #expect(told.count == 4 && Set(told).count == 1)
  }

  @Test("Without WeasyPrint the PDF says what to do, and the web page is there")
  func missing() throws {
    let lead = browser("lead")
    let place = try make(lead, programme, ["kind": "easy-read"])
    let file = lead.get(place + "/pdf")
    #expect(file.status == .unavailable)
    #expect(file.body?.text.contains("WeasyPrint") == true)
    #expect(lead.get(place).status == .ok)
  }

  @Test("The pages look as they did", arguments: ["en", "ur"])
  func goldens(_ language: String) throws {
    let lead = browser("lead", language)
    func page(_ response: Response) -> String {
      (response.body?.text ?? "")
        .replacing(/name="(form-token|once)" value="[^"]*"/, with: "name=\"*\" value=\"*\"")
        .replacing(/reports\/[0-9a-z]{26}/, with: "reports/*")
    }
    try golden(page: page(lead.open("/reports")), named: "\(language)/list-empty")
    try golden(page: page(lead.open(new(programme))), named: "\(language)/new")
    for kind in ReportKind.allCases {
      let place = try make(lead, programme, ["kind": kind.rawValue])
      try golden(page: page(lead.get(place)), named: "\(language)/\(kind.rawValue)")
    }
    try golden(page: page(lead.get("/reports")), named: "\(language)/list")
  }

  @Test("Every phrase is written in English and Urdu")
  func phrases() throws {
    let catalogue = try Repository.catalogue()
    let phrases = Set(ReportsPhrases.allPhrases.map(\.key))
    for language in [Language.english, Language(rawValue: "ur")] {
      let keys = catalogue.keys(in: language).filter { $0.hasPrefix("reports.") }
      #expect(keys.symmetricDifference(phrases).sorted() == [])
    }
  }

  @Test("Every address reads back as itself")
  func routes() {
    for route in ReportsRoute.samples { #expect(ReportsRoute(route.path) == route) }
    #expect(ReportsRoute(["reports", "a", "b", "c"]) == nil)
  }
}
