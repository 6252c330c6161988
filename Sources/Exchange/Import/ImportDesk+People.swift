internal import PeerLog
internal import Time

extension ImportDesk {
  /// Takes a person in: where they take part, what they agreed to, what they said about themselves.
  func take(_ person: ReadPerson) throws {
    var problems = person.problems
    func add(_ column: String, _ value: String, _ reason: String) {
      problems.append(
        ImportProblem(row: person.row, column: column, value: value, reason: reason))
    }
    if let problem = try places.check(person.area, person.project, on: connection) {
      add(problem.column, problem.value, problem.reason)
    }
    let key = try participant(person.participant)
    if isGone(key) {
      add("participant", person.participant.text, "this person has taken everything out")
    }
    guard problems.isEmpty, let joined = person.joined, let given = person.given else {
      return refuse(person.row, problems)
    }
    let place = places.keys(person.area, person.project)
    let isNew = try ParticipantStore.add(
      Participant(
        key: key, language: person.language, area: place.area, project: place.project,
        joined: joined),
      agreeing: (person.consentVersion.map { version in
        ["consent.understood", "consent.research"].map {
          .init(statement: $0, version: version, agreed: true)
        }
      }) ?? [],
      background: person.background, at: Instant(seconds: given.number * 86_400 + 43_200),
      on: connection)
    if isNew { report.newPeople += 1 }
    tell(person.row, isNew ? "new person \(person.participant.text)" : "there already")
  }
}
