internal import Identity
internal import PeerLog
internal import Time

extension ImportDesk {
  /// Takes people in: where they take part, what they agreed to, what they said about themselves.
  ///
  /// Table after table, since one statement again and again is quicker than several in turn.
  func take(_ people: [ReadPerson]) throws {
    var new: [(key: ParticipantKey, person: ReadPerson, given: Instant)] = []
    for person in people {
      if let (key, given) = try add(person) { new.append((key, person, given)) }
    }
    for (key, person, given) in new {
      guard let version = person.consentVersion else { continue }
      try intake.agree(
        key,
        to: ["consent.understood", "consent.research"].map {
          .init(statement: $0, version: version, agreed: true)
        }, at: given)
    }
    for (key, person, given) in new {
      try intake.keep(background: person.background, of: key, at: given)
    }
  }

  /// Adds somebody, if nothing is wrong.
  ///
  /// - Returns: who it is and when they agreed, if they are new.
  private func add(_ person: ReadPerson) throws -> (ParticipantKey, Instant)? {
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
      refuse(person.row, problems)
      return nil
    }
    let place = places.keys(person.area, person.project)
    let isNew = try intake.add(
      Participant(
        key: key, language: person.language, area: place.area, project: place.project,
        joined: joined))
    if isNew { report.newPeople += 1 }
    tell(person.row, isNew ? "new person \(person.participant.text)" : "there already")
    return isNew ? (key, Instant(seconds: given.number * 86_400 + 43_200)) : nil
  }
}
