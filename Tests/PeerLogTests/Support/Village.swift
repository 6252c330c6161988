import Identity
import Instruments
import Messaging
import PeerLog
import Programme
import Storage
import TestSupport
import Time
import Web

/// A programme with two projects, its peer support log and people who come to it.
final class Village {
  let support: TestHouse
  private(set) var forms: PeerLogForms
  private(set) var room: PeerLogRoom

  static let today = Day(year: 2026, month: 3, day: 14) ?? Day(number: 0)
  static let area = PlaceKey(rawValue: "area")
  static let project = PlaceKey(rawValue: "project")

  init(seed: Int = 1, outbox: Outbox? = nil) throws {
    support = try TestHouse(
      kith: ProgrammeMigrations.all + PeerLogMigrations.all, time: TestClock(Self.today),
      outbox: outbox,
      languages: { .participants(in: $0) }, seed: seed)
    forms = try PeerLogForms(Repository.instruments())
    room = PeerLogRoom(support.house, forms: forms)
    try kith.write { connection in
      try PlacesStore.create(
        programme: PlaceKey(rawValue: "programme"), name: "Harbour", on: connection)
      try PlacesStore.add(area: Self.area, name: "North", on: connection)
      try PlacesStore.add(
        project: Self.project, name: "Lantern", in: Self.area, on: connection)
      try PlacesStore.add(
        project: PlaceKey(rawValue: "other"), name: "Bridge", in: Self.area, on: connection)
      try LogLines.keep(
        headingsOf: Repository.instruments().questionnaires.values, on: connection)
    }
  }

  /// From now on the forms are others, as after a new start with other content.
  func restart(with forms: PeerLogForms) {
    self.forms = forms
    room = PeerLogRoom(support.house, forms: forms)
  }

  var house: House { support.house }
  var kith: FailingDatabase { support.kith }

  /// What the rooms answer to a request.
  func answer(_ request: Request) -> Answer {
    let door = FrontDoor(house)
    return door.answer(request, in: room)
      ?? door.answer(request, in: HelpingRoom(house, forms: forms))
      ?? door.answer(request, in: KeyingRoom(house, forms: forms))
      ?? door.answer(request, in: PaperRoom(house, forms: forms)) ?? door.answer(
        request, in: IdentityRoom())
      ?? door.nowhere(request)
  }

  /// A browser that has never been here.
  func browser(_ language: String = "en") -> Browser {
    let browser = Browser { self.answer($0) }
    browser.cookies["kith-language"] = language
    return browser
  }

  /// Joins with the consents that are needed, and stops at the page with the ID.
  @discardableResult
  func join(_ browser: Browser) -> Browser {
    browser.open("/join/consent")
    browser.press(
      "/join/consent", ["consent.understood": "yes", "consent.research": "yes"])
    return browser
  }

  /// Somebody who has joined, in their own browser.
  @discardableResult
  func member(_ language: String = "en") -> Browser { join(browser(language)) }

  /// Comes back with an ID, alone or with a PIN.
  func back(_ id: String, pin: String = "", in browser: Browser) {
    browser.open("/return")
    browser.press("/return", ["id": id, "pin": pin])
  }

  /// The ID that the page of joining shows.
  static func id(on page: String) -> String {
    page.firstMatch(of: /<code dir="ltr">([^<]*)</).map { String($0.1) } ?? ""
  }

  /// The path of the own link that the page of joining shows.
  static func link(on page: String) -> String {
    page.firstMatch(of: /(\/me\/[0-9a-z]+)</).map { String($0.1) } ?? ""
  }

  /// Begins a log and gives its key.
  @discardableResult
  func begin(_ browser: Browser, day: String = "2026-03-14") -> LogKey {
    browser.open("/log")
    browser.press("/log", ["day": day])
    return Self.key(in: browser.address)
  }

  /// The key in the address of a log.
  static func key(in address: String) -> LogKey {
    let parts = address.split(separator: "/")
    return LogKey(rawValue: parts.count > 1 ? String(parts[1]) : "")
  }

  /// The participants of the `kith` store.
  func participants() throws -> [String] {
    try kith.read { try $0.all("SELECT key FROM participant ORDER BY key") { $0.text(0) } }
  }

  /// Every log there is.
  func logs() throws -> [Log] {
    try kith.read { connection in
      try connection.all("SELECT DISTINCT participant FROM log ORDER BY participant") {
        ParticipantKey(rawValue: $0.text(0))
      }.flatMap { try LogStore.logs(of: $0, on: connection) }
    }
  }

  /// Every draft there is.
  func drafts() throws -> [LogDraft] {
    try kith.read { connection in
      try connection.all("SELECT key FROM draft ORDER BY key") { LogKey(rawValue: $0.text(0)) }
        .compactMap { try DraftStore.draft($0, on: connection) }
    }
  }

  /// How many rows the tables about people have, in both stores together.
  func rowsAboutPeople() throws -> Int {
    try count(kith, ["participant", "consent", "background", "draft", "log"])
      + count(support.identity, ["participant", "contact", "session"])
  }

  private func count(_ store: any Database, _ tables: [String]) throws -> Int {
    try store.read { connection in
      try tables.reduce(0) { sum, table in
        sum + (try connection.first("SELECT COUNT(*) FROM \(table)") { $0.integer(0) } ?? 0)
      }
    }
  }
}

extension Browser {
  /// What stands in the form of the shown page for an address, as a browser would send it, without
  /// what is hidden.
  func filled(in address: String) -> Fields {
    HTMLForm.all(in: page).first { $0.action == address }?.filled ?? [:]
  }

  /// The page as a person reads it: without marks.
  var text: String { plain(page.replacing(/<[^>]*>/, with: " ")) }
}
