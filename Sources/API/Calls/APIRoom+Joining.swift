internal import Identity
internal import Instruments
internal import LineJSON
internal import PeerLog
internal import Storage
internal import Time
internal import Web
internal import Wording

// Joining: the person's own consent in the same call, and the ID to write down as the answer.
extension APIRoom {
  /// How long a call that joined somebody can be repeated, in seconds.
  private static let repeatable = 24 * 3600

  func join(_ body: JSONNode, _ call: Call) throws -> Answer {
    let once = try Once(call, kind: "API joining")
    let records = try consent(of: body, call)
    let language = body["language"]?.text.map { Language(rawValue: $0) } ?? call.words.language
    let known = try body["personal_id"]?.text.map { try participant($0, call) }
    let key: ParticipantKey = known ?? call.onceKey(once.key, kind: "API participant")
    let isUnused = try house.stores.kith.read { connection -> Bool in
      if let former = try once.former(on: connection) {
        guard former.participant == key else { throw Problem(.keyReused) }
        guard call.now - former.sent < Self.repeatable else { throw Problem(.keyOver) }
        // The same answer as then, whatever was sent since.
        return try LogStore.logs(of: key, on: connection).allSatisfy { $0.sent >= former.sent }
      }
      guard try ParticipantStore.participant(key, on: connection) == nil else {
        throw Problem(.joinedAlready)
      }
      guard try !Withdrawal.isRecorded(key, on: connection) else { throw Problem(.left) }
      return try Joining.isUnused(key, on: connection)
    }
    return enrol(key, isNew: known == nil, isUnused: isUnused, call) { answer in
      commit(house.stores.kith, call) { connection in
        guard try once.former(on: connection) == nil else { return }
        // Somebody else may have joined with the ID in between.
        guard try ParticipantStore.participant(key, on: connection) == nil else {
          throw Problem(.joinedAlready)
        }
        try Joining.join(key, in: language, records, at: call.now, on: connection)
        try once.keep(of: key, at: call.now, on: connection)
      } then: {
        .now(json(answer, call, status: .created))
      }
    }
  }

  /// Gives out the ID, if there is none yet, and goes on with what is answered.
  ///
  /// Whoever joins first with an ID that nobody has used holds the record; with one that was used, the
  /// record is not theirs to see by the ID alone.
  private func enrol(
    _ key: ParticipantKey, isNew: Bool, isUnused: Bool, _ call: Call,
    then next: @escaping @Sendable (JSON) throws -> Answer
  ) -> Answer {
    let people = house.participants
    return commit(house.stores.identity, call) { connection -> JSON in
      if isNew { _ = try people.enrol(key, at: call.now, in: connection) }
      guard let id = try people.personalID(of: key, in: connection) else { throw Problem(.left) }
      let link = try isNew || isUnused ? people.link(of: key, in: connection) : nil
      return [
        "personal_id": .text(id.written),
        "own_link": link.map { link in
          ["address": .text(link.written(house.settings)), "secret": .text(link.secret)]
        } ?? .null,
      ]
    } then: { answer in
      try next(answer)
    }
  }

  /// What the person agreed to, if that is enough to join.
  private func consent(of body: JSONNode, _ call: Call) throws -> [ConsentStore.Record] {
    let consent = body["consent"]
    guard consent?["version"]?.whole == forms.consentVersion else {
      throw Problem(.consentChanged)
    }
    let form = forms.forms.consent
    var answers = Answers()
    for (name, item) in forms.statements {
      guard let agreed = consent?[name]?.bool else { continue }
      answers[item.name] = .choice(agreed ? "yes" : "no")
    }
    // The body's shape asks for every yes that is needed; this is here so that nothing else has to.
    guard form.instruments.allSatisfy({ $0.unmetNeeds(answers).isEmpty }) else {
      throw Problem(.invalid)
    }
    return ConsentStore.records(of: answers, to: form)
  }
}
