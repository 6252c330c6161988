import API
import Exchange
import FHIR
import Foundation
import Instruments
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import Identity

/// A programme with one area and two projects, and the API in front of it.
final class Town {
  static let programme = PlaceKey(rawValue: "programme")
  static let area = PlaceKey(rawValue: "area")
  static let project = PlaceKey(rawValue: "hedgerow")
  static let other = PlaceKey(rawValue: "brook")

  let test: TestHouse
  let forms: PeerLogForms
  let codebook: Codebook
  let api: APIRoom

  init() throws {
    let library = try Repository.instruments()
    let test = try TestHouse(
      kith: ProgrammeMigrations.all + PeerLogMigrations.all + ExchangeMigrations.all)
    self.test = test
    forms = try PeerLogForms(library)
    codebook = try Codebook(library)
    api = APIRoom(
      test.house,
      forms: APIForms(
        forms,
        fhir: FHIRForms(
          sayable: forms.schedule.versions, names: FHIRNames(address: "https://kith.example"),
          catalogue: test.house.catalogue), codebook: codebook,
        languages: test.house.frames.languages),
      cuts: CutDesk(
        test.house,
        exporter: Exporter(
          codebook: codebook, terms: ConsentTerms(forms.consent), plan: "plan", program: "test"),
        folder: test.folder.appending(path: "tables").path),
      figures: { project, since, connection in
        ProjectFigures(
          try ListStore.records(of: project, on: connection), in: project, since: since)
      })
    try test.kith.write { connection in
      try PlacesStore.create(programme: Self.programme, name: "Programme", on: connection)
      try PlacesStore.add(area: Self.area, name: "Area", on: connection)
      try PlacesStore.add(project: Self.project, name: "Hedgerow", in: Self.area, on: connection)
      try PlacesStore.add(project: Self.other, name: "Brook", in: Self.area, on: connection)
    }
  }

  /// Calls an address.
  func call(
    _ method: Web.Method, _ path: String, _ body: String? = nil, secret: String? = nil,
    key: String? = nil, query: Fields = [:], cookies: Fields = [:], peer: String = "192.0.2.1",
    language: String = "en"
  ) -> Reply {
    var headers: Fields = ["accept-language": language]
    if let secret { headers.append("authorization", "Bearer \(secret)") }
    if let key { headers.append("idempotency-key", key) }
    if body != nil { headers.append("content-type", "application/json") }
    let request = Request(
      method: method, path: "/api/v1/\(path)", query: query, content: body.map { Bytes($0) },
      cookies: cookies, headers: headers, peer: peer)
    return Reply(response: Browser.wait(for: api.answer(request)))
  }

  /// The secret of somebody's own link.
  func secret(of participant: ParticipantKey) throws -> String {
    let people = test.house.participants
    return try #require(
      try test.identity.read { try people.link(of: participant, in: $0) }
    ).secret
  }

  /// A token for somebody with this role.
  func token(_ role: Role, in place: PlaceKey, email: String = "sam@example.org") throws -> String {
    let account = try test.account(email, Grant(role, in: place))
    let (tokens, now) = (test.house.apiTokens, test.time.now)
    let made = try test.identity.write {
      try tokens.make(
        TokenKey(rawValue: "token of \(email)"), for: account, Grant(role, in: place),
        name: "Report", at: now, days: 30, in: $0)
    }
    return try #require(made)
  }

  /// Somebody who joined and agreed, in a project.
  func joined(
    _ name: String, in project: PlaceKey? = Town.project
  ) throws -> (key: ParticipantKey, id: PersonalID, secret: String) {
    let (key, id) = try test.participant(name)
    let (forms, now) = (forms, test.time.now)
    var agreed = Answers()
    for item in forms.consent.items { agreed[item.name] = .choice("yes") }
    let records = ConsentStore.records(of: agreed, to: forms.consent)
    try test.kith.write { connection in
      try Joining.join(key, in: .english, records, at: now, on: connection)
      try ParticipantStore.move(
        key, area: project == nil ? nil : Town.area, project: project, on: connection)
    }
    return (key, id, try secret(of: key))
  }

  /// Every log there is of somebody.
  func logs(of key: ParticipantKey) throws -> [Log] {
    try test.kith.read { try LogStore.logs(of: key, on: $0) }
  }
}

/// What the API answered.
struct Reply {
  let response: Response

  var status: Status { response.status }
  var text: String {
    response.file.map { String(decoding: $0.data, as: UTF8.self) } ?? response.body?.text ?? ""
  }
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:]
  }

  /// The kind of problem it tells of.
  var problem: String? {
    guard response.headers["Content-Type"] == "application/problem+json" else { return nil }
    return (json["type"] as? String)?.split(separator: "/").last.map(String.init)
  }

  /// Where in the body something is wrong.
  var pointers: [String] {
    (json["errors"] as? [[String: Any]] ?? []).compactMap { $0["pointer"] as? String }
  }
}
