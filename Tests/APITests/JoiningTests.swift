import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web

@testable import API

@Suite("Joining by the API")
struct JoiningTests {
  let town: Town
  let key = "0123456789abcdef0123456789abcdef"

  init() throws { town = try Town() }

  private func body(
    _ more: String = "", version: Int = 1, understood: Bool = true, research: Bool = true
  ) -> String {
    """
    {"consent": {"version": \(version), "understood": \(understood), "research": \(research)}\(more)}
    """
  }

  /// How many people each store knows.
  private func people() throws -> [Int] {
    let count = { (connection: any Connection) in
      try connection.first("SELECT COUNT(*) FROM participant") { $0.integer(0) } ?? 0
    }
    return [try town.test.identity.read(count), try town.test.kith.read(count)]
  }

  @Test("gives an ID and the secret that reads their own record; repeated it gives the same")
  func join() throws {
    let first = town.call(.post, "participants", body(), key: key)
    #expect(first.status == .created, "\(first.text)")
    #expect(town.call(.post, "participants", body(), key: key).text == first.text)
    #expect(try people() == [1, 1])
    let link = try #require(first.json["own_link"] as? [String: Any])
    let own = town.call(.get, "own", secret: link["secret"] as? String)
    #expect(own.json["joined"] as? String == town.test.time.now.day.iso)
    let other = town.call(.post, "participants", body(), key: key + "0")
    #expect(other.json["personal_id"] as? String != first.json["personal_id"] as? String)
    #expect(try people() == [2, 2])
  }

  @Test("another body under the same key is refused, and a repetition long after tells nothing")
  func reused() throws {
    _ = town.call(.post, "participants", body(), key: key)
    let other = town.call(.post, "participants", body(#", "language": "ur""#), key: key)
    #expect(other.problem == "idempotency-key-reused")
    town.test.time.advance(25 * 3600)
    let late = town.call(.post, "participants", body(), key: key)
    #expect(late.problem == "idempotency-key-over" && !late.text.contains("secret"))
    #expect(try people() == [1, 1])
  }

  @Test("a no is met with the words of the page and keeps nothing")
  func no() throws {
    for (body, pointer) in [
      (body(understood: false), "/consent/understood"),
      (body(research: false), "/consent/research"),
    ] {
      let reply = town.call(.post, "participants", body, key: key)
      #expect(reply.status == .unprocessable && reply.pointers == [pointer])
      #expect(reply.text.contains("That is fine."))
    }
    let old = town.call(.post, "participants", body(version: 2), key: key)
    #expect(old.problem == "consent-changed")
    #expect(try people() == [0, 0])
  }

  @Test("after a failure between the two stores the same call goes on where it stopped")
  func between() throws {
    town.test.kith.fail(.locked)
    #expect(town.call(.post, "participants", body(), key: key).problem == "busy")
    #expect(try people() == [1, 0])
    town.test.kith.fail(nil)
    #expect(town.call(.post, "participants", body(), key: key).status == .created)
    #expect(try people() == [1, 1])
  }

  @Test("with an ID from paper: whoever is first holds the record, unless it was used before")
  func paper() throws {
    let (_, fresh) = try town.test.participant("fresh")
    let with = { (id: PersonalID) in #", "personal_id": "\#(id.written)""# }
    let first = town.call(.post, "participants", body(with(fresh)), key: key)
    #expect(first.json["personal_id"] as? String == fresh.written)
    #expect(first.json["own_link"] is [String: Any])
    let again = town.call(.post, "participants", body(with(fresh)), key: key + "1")
    #expect(again.problem == "joined-already" && !again.text.contains("secret"))

    let (_, used) = try town.test.participant("used")
    let log =
      #"{"questionnaire": "monthly-short", "answers": {}, "personal_id": "\#(used.written)"}"#
    #expect(town.call(.post, "logs", log, key: "before-joining").status == .created)
    town.test.time.advance(60)
    let late = town.call(.post, "participants", body(with(used)), key: key + "2")
    #expect(late.status == .created && !late.text.contains("secret"))
    // A second call must not tell more than the first.
    #expect(town.call(.post, "participants", body(with(used)), key: key + "2").text == late.text)

    let none = town.call(
      .post, "participants", body(#", "personal_id": "KTH-2343""#), key: key + "3")
    #expect(none.problem == "no-such-id" && none.pointers == ["/personal_id"])
  }

  @Test("of somebody who has taken everything out is refused")
  func left() throws {
    let (person, id) = try town.test.participant("anna")
    let day = town.test.time.now.day
    try town.test.kith.write { try Withdrawal.remove(person, at: day, on: $0) }
    let more = #", "personal_id": "\#(id.written)""#
    #expect(town.call(.post, "participants", body(more), key: key).problem == "left")
  }

  @Test("a key that somebody could guess is not taken")
  func shortKey() throws {
    let reply = town.call(.post, "participants", body(), key: "monday-0001")
    #expect(reply.problem == "idempotency-key-missing")
    #expect(try people() == [0, 0])
  }
}
