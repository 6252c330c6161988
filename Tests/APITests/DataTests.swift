import Exchange
import Foundation
import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web

@testable import API

@Suite("Data by the API, for those it is for")
struct DataTests {
  let town: Town

  init() throws { town = try Town() }

  private func log(_ secret: String, key: String, _ number: Int = 1) {
    let reply = town.call(
      .post, "logs",
      """
      {"questionnaire": "monthly-short",
       "answers": {"giving-and-receiving.informal_given": \(number)}}
      """, secret: secret, key: key)
    #expect(reply.status == .created)
  }

  private var cuts: [CutStore.Record] {
    get throws { try town.test.kith.read { try CutStore.last(10, on: $0) } }
  }

  @Test(
    "each role reaches what its pages show and nothing else, and nobody reads somebody's own record"
  )
  func roles() throws {
    let (_, _, secret) = try town.joined("anna")
    let reach: [(Role, PlaceKey, counts: Bool, data: Bool)] = [
      (.programmeLead, Town.programme, true, false), (.areaLead, Town.area, true, false),
      (.coordinator, Town.project, true, false), (.ambassador, Town.project, true, false),
      (.facilitator, Town.project, true, false), (.researcher, Town.programme, false, true),
      (.researcher, Town.area, false, false),
    ]
    for (turn, (role, place, counts, data)) in reach.enumerated() {
      let token = try town.token(role, in: place, email: "sam\(turn)@example.org")
      let status = { (path: String) in town.call(.get, path, secret: token).status }
      #expect(status("projects") == (counts ? .ok : .forbidden), "\(role)")
      #expect(status("export/logs") == (data ? .ok : .forbidden), "\(role)")
      #expect(status("codebook") == (data ? .ok : .forbidden), "\(role)")
      #expect(status("own") == .forbidden)
    }
    for path in ["projects", "export/logs", "codebook"] {
      #expect(town.call(.get, path, secret: secret).problem == "forbidden")
      #expect(town.call(.get, path).problem == "secret-needed")
      #expect(
        town.call(.get, path, secret: "kith_" + String(repeating: "0", count: 52)).problem
          == "secret-unknown")
    }
  }

  @Test("a token that was ended, is over, or lost its role opens nothing")
  func ended() throws {
    let token = try town.token(.researcher, in: Town.programme)
    #expect(town.call(.get, "codebook", secret: token).status == .ok)
    let account = AccountKey(rawValue: "account of sam@example.org")
    try town.test.identity.write {
      _ = try Grants.take(Grant(.researcher, in: Town.programme), from: account, in: $0)
    }
    #expect(town.call(.get, "codebook", secret: token).problem == "secret-unknown")
    let other = try town.token(.facilitator, in: Town.project, email: "kim@example.org")
    #expect(town.call(.get, "projects", secret: other).status == .ok)
    town.test.time.advance(31 * 86_400)
    #expect(town.call(.get, "projects", secret: other).problem == "secret-unknown")
  }

  @Test(
    "tables are those of the same cut, noted before they are handed over, and hold no key or ID")
  func tables() throws {
    let (key, id, secret) = try town.joined("anna")
    log(secret, key: "first-log")
    let token = try town.token(.researcher, in: Town.programme)
    let logs = town.call(.get, "export/logs", secret: token)
    let name = try #require(logs.response.headers["Kith-Cut"])
    #expect(try cuts.map(\.id) == [name])
    #expect(try cuts.first?.content == logs.response.headers["Kith-Content"])
    let people = town.call(
      .get, "export/participants", secret: token, query: ["cut": name, "format": "jsonl"])
    #expect(people.response.headers["Kith-Content"] == logs.response.headers["Kith-Content"])
    let pseudonym = try #require(logs.text.split(separator: "\n").last?.split(separator: ",").first)
    #expect(people.text.contains(pseudonym))
    for secret in [key.rawValue, id.characters, id.written] {
      #expect(!logs.text.contains(secret) && !people.text.contains(secret))
    }
    #expect(try cuts.count == 1)

    let other = try town.token(.researcher, in: Town.programme, email: "kim@example.org")
    let stolen = town.call(.get, "export/logs", secret: other, query: ["cut": name])
    #expect(stolen.problem == "no-such-cut")
    log(secret, key: "second-log", 2)
    let late = town.call(.get, "export/logs", secret: token, query: ["cut": name])
    #expect(late.problem == "cut-changed")
  }

  @Test("what cannot be noted is not handed over")
  func notNoted() throws {
    let token = try town.token(.researcher, in: Town.programme)
    town.test.kith.fail(.full)
    let reply = town.call(.get, "export/logs", secret: token)
    #expect(reply.problem == "busy" && reply.response.file == nil)
    let left = try? FileManager.default.contentsOfDirectory(
      atPath: town.test.folder.appending(path: "tables").path)
    #expect(left ?? [] == [])
  }

  @Test("numbers below the smallest are not told, and other projects not shown")
  func counts() throws {
    let token = try town.token(.coordinator, in: Town.project)
    for number in 1...5 {
      let (_, _, secret) = try town.joined("person \(number)")
      if number < 5 { log(secret, key: "log-of-\(number)") }
      let reply = town.call(.get, "projects", secret: token)
      let projects = try #require(reply.json["projects"] as? [[String: Any]])
      #expect(projects.map { $0["project"] as? String } == [Town.project.rawValue])
      let others = try #require(projects.first?["others"] as? [String: Any])
      #expect(others["joined"] as? Int == (number < 5 ? nil : 5))
      #expect(others["logged"] is NSNull)
    }
  }
}
