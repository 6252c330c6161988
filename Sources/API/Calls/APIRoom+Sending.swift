internal import Identity
internal import Instruments
internal import LineJSON
internal import PeerLog
internal import Storage
internal import Time
internal import Web
internal import Wording

// Sending a log. It is checked by the questionnaire and kept by the same function as from the pages, under a
// key that is worked out from the Idempotency-Key: the same key can never make a second log.
extension APIRoom {
  func send(_ node: JSONNode, _ call: Call) throws -> Answer {
    let body = LogBody(node)
    let (participant, reach) = try owner(of: body, call)
    let once = try Once(call, kind: "API log", of: participant)
    let key: LogKey = call.onceKey(once.key, kind: "API log key")
    if let former = try house.stores.kith.read({ try once.former(on: $0) }) {
      return .now(kept(key, former.sent, call))
    }
    let (version, answers) = try understood(body, call)
    let draft = LogDraft(
      key: key, participant: participant, questionnaire: version.id, day: body.day ?? call.today,
      reach: reach, mode: .api, started: call.now + -body.seconds)
    let language = body.language ?? call.words.language
    return commit(house.stores.kith, call) { connection in
      if let former = try once.former(on: connection) { return former.sent }
      guard try !Withdrawal.isRecorded(participant, on: connection) else { throw Problem(.left) }
      try SentLogs.send(
        draft, version, body.typed, answers, in: language, at: call.now, on: connection)
      try once.keep(of: participant, at: call.now, on: connection)
      return call.now
    } then: { sent in
      .now(kept(key, sent, call))
    }
  }

  private func kept(_ key: LogKey, _ sent: Instant, _ call: Call) -> Response {
    json(["log": .text(key.rawValue), "received": .text(sent.text)], call, status: .created)
  }

  /// Whose log it is: the own link says it, or else the personal ID, which can add and no more.
  private func owner(of body: LogBody, _ call: Call) throws -> (ParticipantKey, Reach) {
    let named = try body.personalID.map { try participant($0, call) }
    switch call.caller {
    case .participant(let key):
      guard named == nil || named == key else { throw Problem(.forbidden) }
      return (key, .own)
    case .account: throw Problem(.forbidden)
    case .anyone:
      guard let named else { throw Problem(.secretNeeded) }
      return (named, .add)
    }
  }

  /// Whose ID this is.
  func participant(_ typed: String, _ call: Call) throws -> ParticipantKey {
    func wrong(_ sentence: String) -> Problem {
      Problem(.unknownID, [.init(pointer: "/personal_id", reason: .said(sentence))])
    }
    let id: PersonalID
    do { id = try PersonalID.read(typed) } catch { throw wrong(error.sentence(call.words)) }
    guard let key = try call.participant(with: id) else { throw wrong(call.words[.apiUnknownID]) }
    return key
  }

  /// What the answers say, if all of them can be understood.
  private func understood(_ body: LogBody, _ call: Call) throws -> (Questionnaire, Answers) {
    guard let version = forms.forms.questionnaire(body.questionnaire) else {
      throw Problem(.invalid, [.init(pointer: "/questionnaire", reason: .notAllowed)])
    }
    if let day = body.day, day > call.today || day < call.today + -2 * 366 {
      throw Problem(.dayOver, [.init(pointer: "/day", reason: .said(call.words[.apiDay]))])
    }
    let checked = version.check(body.typed)
    let sentences = checked.sentences(for: version.items, body.typed, call.words)
    let violations = checked.problems.map { problem in
      Violation(
        pointer: Schema.pointer("/answers", problem.item.name),
        reason: sentences[problem.item.name].map { .said($0) } ?? .notAllowed)
    }
    guard violations.isEmpty else { throw Problem(.invalid, violations) }
    return (version, checked.answers)
  }
}

extension Instant {
  /// The moment as RFC 3339 writes it.
  var text: String {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.iso)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}
