import Foundation
import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web

@testable import API

@Suite("Sent twice is sent once")
struct OnceTests {
  let town: Town

  init() throws { town = try Town() }

  private let bodies = (0..<3).map {
    #"{"questionnaire": "monthly-short", "answers": {"giving-and-receiving.informal_given": \#($0)}}"#
  }

  @Test("whatever keys and bodies come in whatever order, each key is one log", arguments: 0..<6)
  func model(seed: Int) throws {
    var chance = SeededGenerator(seed: seed)
    let people = try ["anna", "bert"].map { try town.joined($0) }
    // What was kept: by person and key the body, and the answer given.
    var kept: [String: (body: String, answer: String)] = [:]
    for _ in 0..<60 {
      let person = Int.random(in: 0..<2, using: &chance)
      let key = "key-\(Int.random(in: 0..<6, using: &chance))-0000"
      let body = try #require(bodies.randomElement(using: &chance))
      if chance.once(in: 6) { town.test.kith.fail(.locked) }
      let reply = town.call(.post, "logs", body, secret: people[person].secret, key: key)
      town.test.kith.fail(nil)
      let name = "\(person) \(key)"
      switch (reply.status, kept[name]) {
      case (.unavailable, _): #expect(reply.response.headers["Retry-After"] != nil)
      case (.created, let former?): #expect(former == (body, reply.text))
      case (.created, nil): kept[name] = (body, reply.text)
      case (.conflict, let former?):
        #expect(reply.problem == "idempotency-key-reused" && former.body != body)
      default: Issue.record("\(reply.status) \(reply.text)")
      }
      if chance.once(in: 5) { town.test.time.advance(3000) }
    }
    for person in 0..<2 {
      let logs = try town.logs(of: people[person].key)
      #expect(logs.count == kept.keys.count { $0.hasPrefix("\(person) ") })
    }
  }

  @Test("a log that its owner took out does not come back by the same key")
  func takenOut() throws {
    let (key, _, secret) = try town.joined("anna")
    let first = town.call(.post, "logs", bodies[0], secret: secret, key: "key-0123")
    let log = try #require(try town.logs(of: key).first)
    let day = town.test.time.now.day
    try town.test.kith.write { try SentLogs.takeOut(log, at: day, on: $0) }
    #expect(town.call(.post, "logs", bodies[0], secret: secret, key: "key-0123").text == first.text)
    #expect(try town.logs(of: key).isEmpty)
  }

  @Test(
    "without a key, or with one that is none, nothing is sent",
    arguments: [nil, "", "short", "a b c d e f g h", "ключключключ"])
  func noKey(key: String?) throws {
    let (person, _, secret) = try town.joined("anna")
    let reply = town.call(.post, "logs", bodies[0], secret: secret, key: key)
    #expect(reply.status == .badRequest && reply.problem == "idempotency-key-missing")
    #expect(try town.logs(of: person).isEmpty)
  }
}
