import Exchange
import Foundation
import Identity
import Instruments
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Web
import Wording

@Suite("The researcher's page")
struct RoomTests {
  private let hamlet: Hamlet
  private let room: ExchangeRoom

  init() throws {
    hamlet = try Hamlet()
    try hamlet.settle(10, seed: 1)
    let codebook = try Codebook(hamlet.library)
    let terms = ConsentTerms(hamlet.library.form(of: "consent"))
    room = ExchangeRoom(
      hamlet.support.house, codebook: codebook,
      terms: terms,
      cuts: CutDesk(
        hamlet.support.house,
        exporter: Exporter(codebook: codebook, terms: terms, plan: "plan", program: "program"),
        folder: hamlet.folder.appending(path: "cuts").path))
    _ = try hamlet.support.account(
      "researcher@example.org", Grant(.researcher, in: PlaceKey(rawValue: "programme")))
    _ = try hamlet.support.account(
      "lead@example.org", Grant(.programmeLead, in: PlaceKey(rawValue: "programme")))
  }

  private func browser(_ email: String, _ language: String = "en") -> Browser {
    let door = FrontDoor(hamlet.support.house)
    let browser = Browser {
      door.answer($0, in: room) ?? door.answer($0, in: IdentityRoom()) ?? door.nowhere($0)
    }
    browser.cookies["kith-language"] = language
    browser.open("/sign-in")
    browser.submit("/sign-in", ["email": email, "password": "correct horse"])
    return browser
  }

  private var cuts: [CutStore.Record] {
    get throws { try hamlet.support.kith.read { try CutStore.last(10, on: $0) } }
  }

  @Test("it is for researchers and nobody else", arguments: ["/research", "/research/codebook"])
  func access(_ address: String) {
    #expect(browser("researcher@example.org").get(address).status == .ok)
    #expect(browser("lead@example.org").get(address).status == .forbidden)
    let stranger = Browser {
      FrontDoor(hamlet.support.house).answer($0, in: room) ?? .now(.init(.notFound))
    }
    #expect(stranger.get(address).status != .ok)
  }

  @Test(
    "each download is an archive with tables, codebook and manifest, and is noted with its hash",
    arguments: ExportFormat.allCases)
  func download(_ format: ExportFormat) throws {
    let browser = browser("researcher@example.org")
    browser.open("/research")
    let response = browser.submit("/research", ["format": format.rawValue])
    #expect(response.status == .ok && response.headers["Content-Type"] == "application/zip")
    #expect(response.headers["Content-Disposition"]?.hasSuffix(".zip\"") == true)
    let bytes = try #require(response.file).data
    #expect(bytes.starts(with: Array("PK".utf8)))
    let names = String(decoding: bytes, as: UTF8.self)
    for name in ["codebook.csv", "codebook.json", "manifest.json"] { #expect(names.contains(name)) }
    let noted = try #require(try cuts.first)
    #expect(try cuts.count == 1 && noted.format == format.rawValue)
    #expect(noted.content == (try hamlet.export(ownWords: false).cut.content))
    // Nothing is left on the disk.
    let left = try FileManager.default.contentsOfDirectory(
      atPath: hamlet.folder.appending(path: "cuts").path)
    #expect(left.isEmpty)
    #expect(browser.get("/research").body?.text.contains(noted.content.prefix(16)) == true)
  }

  @Test("without a form chosen the page asks again, and nothing is taken out")
  func nothingChosen() throws {
    let browser = browser("researcher@example.org")
    browser.open("/research")
    #expect(browser.submit("/research", [:]).status == .unprocessable)
    #expect(try cuts.isEmpty)
  }

  @Test("the page in both languages, empty and asked again", arguments: ["en", "ur"])
  func pages(_ language: String) throws {
    let browser = browser("researcher@example.org", language)
    func page(_ response: Response) -> String {
      let token = /name="form-token" value="[^"]*"/
      return (response.body?.text ?? "").replacing(token, with: "name=\"form-token\" value=\"*\"")
    }
    try golden(page: page(browser.open("/research")), named: "\(language)/research")
    try golden(page: page(browser.submit("/research", [:])), named: "\(language)/research-wrong")
  }

  @Test("every phrase is written in English and Urdu")
  func phrases() throws {
    let catalogue = try Repository.catalogue()
    let phrases = Set(ExchangePhrases.allPhrases.map(\.key))
    for language in [Language.english, Language(rawValue: "ur")] {
      #expect(catalogue.keys(in: language).filter { $0.hasPrefix("exchange.") } == phrases)
    }
  }

  @Test("every address reads back as itself")
  func routes() {
    for route in ExchangeRoute.samples { #expect(ExchangeRoute(route.path) == route) }
    #expect(ExchangeRoute(["research", "other"]) == nil)
  }
}
