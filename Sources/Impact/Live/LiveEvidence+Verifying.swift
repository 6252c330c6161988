internal import Evidence
internal import Identity
internal import Instruments
internal import PeerLog
internal import Storage

extension LiveEvidence {
  /// Counts everybody again from the logs, compares bit for bit with what is kept, and goes on with what
  /// the logs say.
  ///
  /// Both are of one read, so that a log that arrives meanwhile is in both or in neither. A difference
  /// means that something changed a log without a note. The answers of every log are scored again too.
  ///
  /// - Returns: What it found.
  /// - Throws: `StorageError`.
  public func verify() throws -> Verification {
    try locked { state, connection in
      try catchUp(&state, on: connection)
      var fresh = State(live: counting.nobody)
      fresh.position = state.position
      var otherScores = 0
      var keys = try CountedStore.everybody(after: ParticipantKey(rawValue: ""), on: connection)
      while let last = keys.last {
        for key in keys {
          guard let person = try CountedStore.person(key, on: connection) else { continue }
          otherScores += person.logs.count { !hasItsScores($0) }
          let tally = fresh.live.tally(counting.history(of: person))
          fresh.live.replace(nil, by: tally)
          fresh.people[key] = tally
        }
        keys = try CountedStore.everybody(after: last, on: connection)
      }
      let differences = state.live.exact.differences(from: fresh.live.exact)
      if !differences.isEmpty { state = fresh }
      let counts = fresh.live.exact.counts
      return Verification(
        people: counts.participants, logs: counts.logs, differences: differences,
        otherScores: otherScores)
    }
  }

  /// Whether a log's answers give the scores kept with it; one of a questionnaire that is gone cannot be
  /// told.
  private func hasItsScores(_ log: CountedPerson.Log) -> Bool {
    guard let questionnaire = counting.library.questionnaires[log.questionnaire] else {
      return true
    }
    let answers = questionnaire.decode(AnswerEncoding.decode(log.answers))
    return AnswerEncoding.encode(questionnaire.score(answers)) == log.scores
  }
}
