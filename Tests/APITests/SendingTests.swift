import Instruments
import LineJSON
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import API
@testable import Identity

@Suite("A log by the API")
struct SendingTests {
  let town: Town

  init() throws { town = try Town() }

  private func body(_ version: String = "monthly-short", _ answers: JSON = [:]) -> String {
    (["questionnaire": .text(version), "answers": answers] as JSON).line
  }

  /// Answers in the form in which the API takes them.
  private func json(_ answers: Answers) -> JSON {
    .object(answers.names.compactMap { name in answers[name].map { (name, APIRoom.json($0)) } })
  }

  /// Answers that somebody could give to a version on a screen.
  private func answers(
    _ version: Questionnaire, _ chance: inout SeededGenerator
  ) -> Answers {
    var answers = Answers()
    for item in version.items where chance.once(in: 2) {
      if item.preferNotToSay != nil, chance.once(in: 5) {
        answers[item.name] = .preferNotToSay
        continue
      }
      switch item.kind {
      case .choice(let scale), .yesNo(let scale):
        answers[item.name] = scale.options.randomElement(using: &chance).map { .choice($0.code) }
      case .choices(let scale):
        answers[item.name] = .choices(
          scale.options.filter { !$0.isExclusive && chance.once(in: 2) }.map(\.code))
      case .number(let rule):
        answers[item.name] = .number(.random(in: rule.min...rule.max, using: &chance))
      case .text: answers[item.name] = .text("A \"word\"\nor two: äöü 😀 &=%")
      }
    }
    return answers
  }

  @Test("is what the same answers give on a page, and is read back as it was sent")
  func same() throws {
    let (key, _, secret) = try town.joined("anna")
    var chance = SeededGenerator(seed: 3)
    for (turn, version) in town.forms.schedule.versions.enumerated() {
      for round in 0..<8 {
        let given = answers(version, &chance)
        let reply = town.call(
          .post, "logs", body(version.id, json(given)), secret: secret,
          key: "log-\(turn)-\(round)-0123456789")
        #expect(reply.status == .created, "\(reply.text)")
        let log = try #require(
          try town.logs(of: key).first { $0.key.rawValue == reply.json["log"] as? String })
        #expect(
          log.mode == .api && log.questionnaire == version.id && log.day == town.test.time.now.day)
        #expect(log.answers == AnswerEncoding.encode(given.encode()))
        #expect(log.scores == AnswerEncoding.encode(version.score(given)))
        #expect(log.edition == AnswerEncoding.encode(version.edition(in: .english)))
        let own = try JSONParser.parse(
          Array(town.call(.get, "own", secret: secret).text.utf8))
        guard case .array(let logs)? = own["logs"]?.value else {
          Issue.record("no logs")
          return
        }
        let mine = try #require(logs.first { $0["log"]?.text == log.key.rawValue })
        let again = try #require(mine["answers"].map { LogBody.typed($0) })
        #expect(version.check(again).answers == given)
      }
    }
  }

  @Test("with one mistake keeps nothing and says where it is, in the words of the pages")
  func mistakes() throws {
    let (key, _, secret) = try town.joined("anna")
    let cases: [(JSON, String)] = [
      (["wellbeing.useful": "9"], "/answers/wellbeing.useful"),
      (["wellbeing.useful": 3], "/answers/wellbeing.useful"),
      (
        ["giving-and-receiving.informal_given": 4000],
        "/answers/giving-and-receiving.informal_given"
      ),
      (["giving-and-receiving.informal_given": -1], "/answers/giving-and-receiving.informal_given"),
      (
        ["giving-and-receiving.informal_given": "ticked"],
        "/answers/giving-and-receiving.informal_given"
      ),
      (["hope.colour": "1"], "/answers/hope.colour"),
      (["medication.taking": "yes"], "/answers/medication.taking"),
      (["wellbeing.useful": ["1", "2"]], "/answers/wellbeing.useful"),
      (["wellbeing.useful": .null], "/answers/wellbeing.useful"),
    ]
    for (turn, (answers, pointer)) in cases.enumerated() {
      let reply = town.call(
        .post, "logs", body("monthly-short", answers), secret: secret, key: "mistake-\(turn)")
      #expect(reply.status == .unprocessable && reply.problem == "invalid")
      #expect(reply.pointers == [pointer])
    }
    #expect(try town.logs(of: key).isEmpty)
    let tooLarge = town.call(
      .post, "logs", body("monthly-short", ["giving-and-receiving.informal_given": 4000]),
      secret: secret, key: "mistake-words")
    #expect(tooLarge.text.contains("300"))
  }

  @Test(
    "about a day that cannot be, or in a language that is not there, is refused",
    arguments: [
      #""day": "2999-01-01""#, #""day": "1999-01-01""#, #""day": "2026-02-30""#, #""day": 3"#,
      #""language": "xx""#, #""seconds": -1"#, #""colour": "green""#,
    ])
  func other(member: String) throws {
    let (key, _, secret) = try town.joined("anna")
    let reply = town.call(
      .post, "logs", #"{"questionnaire": "monthly-full", "answers": {}, \#(member)}"#,
      secret: secret, key: "other-012345")
    #expect([.unprocessable, .conflict].contains(reply.status))
    #expect(try town.logs(of: key).isEmpty)
  }

  @Test("with the ID alone is added and shows nothing")
  func idAlone() throws {
    let (key, id, _) = try town.joined("anna")
    let with = { (id: String) in
      #"{"questionnaire": "monthly-full", "answers": {}, "personal_id": "\#(id)"}"#
    }
    let sent = town.call(.post, "logs", with(id.written.lowercased()), key: "alone-012345")
    #expect(sent.status == .created && Set(sent.json.keys) == ["log", "received"])
    #expect(try town.logs(of: key).count == 1)
    #expect(town.call(.get, "own").problem == "secret-needed")
    let nonsense = town.call(.post, "logs", with("nonsense"), key: "alone-nonsense")
    #expect(nonsense.problem == "no-such-id" && nonsense.pointers == ["/personal_id"])
    #expect(town.call(.post, "logs", body(), key: "alone-none").problem == "secret-needed")
  }

  @Test("an unknown ID is slowed down for the network it comes from, and for no other")
  func guessing() throws {
    let (_, id, _) = try town.joined("anna")
    func send(_ id: PersonalID, from peer: String) -> Reply {
      let body =
        #"{"questionnaire": "monthly-full", "answers": {}, "personal_id": "\#(id.written)"}"#
      return town.call(.post, "logs", body, key: "guess-\(id.written)", peer: peer)
    }
    let guesses = (0..<40).map { _ in PersonalID.random(town.test.house.randomness) }
    let replies = guesses.map { send($0, from: "198.51.100.1") }
    #expect(replies.first?.problem == "no-such-id")
    #expect(replies.last?.problem == "slow-down")
    #expect(replies.last?.response.headers["Retry-After"] != nil)
    #expect(send(id, from: "198.51.100.1").status == .tooManyRequests)
    #expect(send(id, from: "203.0.113.7").status == .created)
  }

  @Test("with an own link and an ID is taken if both are the same person's")
  func both() throws {
    let (key, id, secret) = try town.joined("anna")
    let (_, other, _) = try town.joined("bert")
    let with = { (id: PersonalID) in
      #"{"questionnaire": "monthly-full", "answers": {}, "personal_id": "\#(id.written)"}"#
    }
    #expect(town.call(.post, "logs", with(id), secret: secret, key: "both-same").status == .created)
    let wrong = town.call(.post, "logs", with(other), secret: secret, key: "both-other")
    #expect(wrong.problem == "forbidden")
    let token = try town.token(.coordinator, in: Town.project)
    #expect(
      town.call(.post, "logs", with(id), secret: token, key: "both-token").problem == "forbidden")
    #expect(try town.logs(of: key).count == 1)
  }

  @Test("of somebody who took everything out is not kept, and leaves nothing behind")
  func left() throws {
    let (key, id, secret) = try town.joined("anna")
    #expect(town.call(.post, "logs", body(), secret: secret, key: "before-0").status == .created)
    let day = town.test.time.now.day
    try town.test.kith.write { try Withdrawal.remove(key, at: day, on: $0) }
    // Between the two stores.
    for (secret, name) in [(secret, "before-0"), (secret, "after-00")] {
      #expect(town.call(.post, "logs", body(), secret: secret, key: name).problem == "left")
    }
    let people = town.test.house.participants
    try town.test.identity.write { try people.forget(key, in: $0) }
    #expect(
      town.call(.post, "logs", body(), secret: secret, key: "before-0").problem == "secret-unknown")
    let byID = #"{"questionnaire": "monthly-full", "answers": {}, "personal_id": "\#(id.written)"}"#
    #expect(town.call(.post, "logs", byID, key: "after-01").problem == "no-such-id")
    let rows = try town.test.kith.read {
      try $0.first("SELECT COUNT(*) FROM sent_once") { $0.integer(0) }
    }
    #expect(rows == 0)
    #expect(try town.logs(of: key).isEmpty)
  }
}
