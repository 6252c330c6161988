internal import Evidence
internal import Identity
internal import Instruments
internal import PeerLog
internal import Storage

extension LiveEvidence {
  /// Counts everybody again from the logs, compares bit for bit with what is kept, and goes on with what
  /// the logs say; then scores the answers of every log again.
  ///
  /// Both counts are of one read, so that a log that arrives meanwhile is in both or in neither. A
  /// difference means that something changed a log without a note.
  ///
  /// - Returns: What it found.
  /// - Throws: `StorageError`.
  public func verify() throws -> Verification {
    var found = try locked { state, connection in
      try catchUp(&state, on: connection)
      var fresh = try everybody(at: state.position, on: connection)
      try settle(&fresh, [], on: connection)
      let differences = state.differences(from: fresh)
      if !differences.isEmpty { state = fresh }
      let counts = fresh.live.exact.counts
      return Verification(
        people: counts.participants, logs: counts.logs, differences: differences, otherScores: 0)
    }
    found.otherScores = try otherScores()
    return found
  }

  /// Counts everybody from the logs of a read; its last note has this position.
  func everybody(at position: Int, on connection: any Connection) throws -> LiveState {
    let counting = counting
    let reader = EverybodyReader(kith, under: counting.terms, .firstAnswers, parts: parts)
    let counted = try reader.count(
      on: connection, from: { LiveState(live: counting.nobody) },
      { state, person in
        try unlessStopping()
        state.count(person.key, as: person.member, by: counting)
      })
    var fresh = counted.first ?? LiveState(live: counting.nobody)
    for part in counted.dropFirst() { fresh.add(part, by: counting) }
    fresh.position = position
    return fresh
  }

  /// How many logs keep other scores than their answers give today.
  ///
  /// Some people at a time, each in a read of its own, so that nobody waits for it.
  private func otherScores() throws -> Int {
    var count = 0
    var last = ParticipantKey(rawValue: "")
    while let end = try kith.read({ connection in
      try unlessStopping()
      return try CountedStore.eachWithLogs(after: last, limit: 500, on: connection) { key in
        count += try LogStore.logs(of: key, on: connection).count { !hasItsScores($0) }
      }
    }) { last = end }
    return count
  }

  /// Whether a log's answers give the scores kept with it; of a questionnaire that is gone that cannot be
  /// told.
  private func hasItsScores(_ log: Log) -> Bool {
    guard let questionnaire = counting.library.questionnaires[log.questionnaire] else {
      return true
    }
    let answers = questionnaire.decode(AnswerEncoding.decode(log.answers))
    return AnswerEncoding.encode(questionnaire.score(answers)) == log.scores
  }
}
