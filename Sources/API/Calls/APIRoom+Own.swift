internal import Identity
internal import Instruments
internal import LineJSON
internal import PeerLog
internal import Storage
internal import Time
internal import Web
internal import Wording

// What a person gave, for them alone.
extension APIRoom {
  func own(_ call: Call) throws -> Response {
    guard case .participant(let key) = call.caller else { throw Problem(.forbidden) }
    let (participant, logs) = try house.stores.kith.read { connection in
      (
        try ParticipantStore.participant(key, on: connection),
        try LogStore.logs(of: key, on: connection)
      )
    }
    let schedule = forms.forms.schedule
    let sent = logs.map { Schedule.Sent(day: $0.day, questionnaire: $0.questionnaire) }
    let due = schedule[schedule.due(on: call.today, after: sent)][participant?.length ?? .full]
    return json(
      [
        "joined": .optional(participant?.joined.iso), "due": .text(due.id),
        "logs": .list(logs.map(given)),
      ], call)
  }

  private func given(_ log: Log) -> JSON {
    let version = forms.forms.questionnaire(log.questionnaire) ?? forms.forms.everything
    let answers = version.decode(AnswerEncoding.decode(log.answers))
    return [
      "log": .text(log.key.rawValue), "day": .text(log.day.iso),
      "questionnaire": .text(log.questionnaire), "language": .text(log.language.rawValue),
      "mode": .text(log.mode.rawValue), "sent": .text(log.sent.text),
      "answers": .object(
        answers.names.compactMap { name in answers[name].map { (name, Self.json($0)) } }),
      "scores": .object(
        AnswerEncoding.scores(log.scores).sorted { $0.key < $1.key }.map {
          ($0.key, .number($0.value))
        }),
    ]
  }

  /// An answer in the form in which it can be sent.
  static func json(_ answer: AnswerValue) -> JSON {
    switch answer {
    case .number(let number): .integer(number)
    case .choice(let code): .text(code)
    case .choices(let codes): .list(codes.map { .text($0) })
    case .text(let text): .text(text)
    case .preferNotToSay: .text(AnswerValue.preferNotToSayCode)
    case .ticked: .text(AnswerValue.tickedCode)
    }
  }
}
