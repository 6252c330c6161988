public import Identity
internal import Instruments
public import Programme
public import Storage
internal import Time

/// Turns the invented people of the demonstration into participants with logs, through the same
/// stores, checks and scores as anybody's.
public struct DemonstrationLogs: Sendable {
  let forms: PeerLogForms
  let randomness: Randomness

  /// With the forms that the logs answer, and chance for their keys.
  public init(forms: PeerLogForms, randomness: Randomness) {
    self.forms = forms
    self.randomness = randomness
  }

  /// Adds one person: joining, background and every month.
  public func add(_ person: DemonstrationPerson, on connection: any Connection) throws {
    let moment = Instant(seconds: person.joined.number * 86_400 + 10 * 3600)
    try ParticipantStore.add(
      Participant(
        key: person.key, language: person.language, area: person.area, project: person.project,
        joined: person.joined), on: connection)
    if let project = person.project {
      // As with reminders, some agree to be on their project's list and some do not.
      try ListStore.keep(
        ProjectRecord.Listing(project: project, agreed: person.agreedToReminders), of: person.key,
        on: connection)
    }
    try ConsentStore.record(consents(of: person), by: person.key, at: moment, on: connection)
    let background = person.background.map { (name: "background.\($0.key)", value: $0.value) }
    try BackgroundStore.keep(
      AnswerEncoding.encode(Draft(background).fields), of: person.key, at: moment, on: connection)
    var sent: [Schedule.Sent] = []
    for month in person.months {
      let version = forms.schedule[forms.schedule.due(on: month.day, after: sent)].full
      try add(month, of: person, in: version, on: connection)
      sent.append(Schedule.Sent(day: month.day, questionnaire: version.id))
    }
  }

  private func consents(of person: DemonstrationPerson) -> [ConsentStore.Record] {
    forms.consent.instruments.flatMap { instrument in
      instrument.items.map { item in
        ConsentStore.Record(
          statement: item.name, version: instrument.version,
          agreed: item.id != "reminders" || person.agreedToReminders)
      }
    }
  }

  private func add(
    _ month: DemonstrationMonth, of person: DemonstrationPerson, in version: Questionnaire,
    on connection: any Connection
  ) throws {
    let answers = version.decode(fields(of: month, in: version))
    let sent = Instant(seconds: month.day.number * 86_400 + 19 * 3600)
    try LogStore.add(
      Log(
        key: .random(randomness), participant: person.key, questionnaire: version.id,
        day: month.day, language: person.language, mode: .online,
        answers: AnswerEncoding.encode(answers.encode()),
        scores: AnswerEncoding.encode(version.score(answers)), started: sent + -600,
        sent: sent, edition: AnswerEncoding.encode(version.edition(in: person.language))),
      on: connection)
  }

  private func fields(
    of month: DemonstrationMonth, in version: Questionnaire
  ) -> [FieldPair] {
    var fields: [FieldPair] = [(name: "projects.number", value: String(month.projects))]
    for kind in KindOfSupport.allCases {
      let name = "giving-and-receiving.\(kind.rawValue)"
      fields.append(("\(name)_given", String(month.given[kind] ?? 0)))
      fields.append(("\(name)_received", String(month.received[kind] ?? 0)))
    }
    for item in version.items {
      if let answer = month.others[item.name] { fields.append((item.name, answer)) }
    }
    let items = version.items.filter { $0.name.hasPrefix("wellbeing.") }
    for (item, answer) in zip(items, month.wellbeing) {
      if let answer { fields.append((item.name, String(answer))) }
    }
    return fields
  }
}
