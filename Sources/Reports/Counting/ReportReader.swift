internal import Evidence
internal import Exchange
internal import Identity
internal import Impact
internal import Instruments
internal import PeerLog
internal import Storage
internal import Time

/// Reads everybody whose answers may be used in reports, one after the other, within one read.
struct ReportReader {
  private let counting: Counting
  private let terms: ConsentTerms
  private let background: Questionnaire?
  private let schedule: Schedule?

  init(_ counting: Counting, _ library: InstrumentLibrary) {
    self.counting = counting
    terms = ConsentTerms(library.form(of: "consent"))
    background = library.form(of: "background")
    schedule = library.schedule
  }

  /// Hands over each of them.
  ///
  /// - Parameters:
  ///   - connection: The read.
  ///   - body: Takes a person, with their key.
  /// - Returns: The hash of all that was handed over.
  /// - Throws: `StorageError`.
  func each(
    on connection: any Connection, _ body: (ParticipantKey, ReportPerson) throws -> Void
  ) throws -> String {
    let hash = ContentHash()
    for key in try ResearchStore.everybody(on: connection) {
      guard let participant = try ParticipantStore.participant(key, on: connection),
        try terms.mayUse(key, for: .reports, on: connection),
        try terms.mayUse(key, for: .evidence, on: connection)
      else { continue }
      let typed = try BackgroundStore.typed(by: key, on: connection)
      hash.begin()
      for text in [participant.area?.rawValue ?? "", participant.project?.rawValue ?? "", typed] {
        hash.add(text)
      }
      var logs: [ReportPerson.Log] = []
      for log in try ResearchStore.logs(of: key, on: connection) {
        for text in [log.questionnaire, log.day, log.answers, log.scores] { hash.add(text) }
        let read = ReportPerson.Log(
          day: Day(iso: log.day) ?? Day(number: 0),
          isQuarterly: schedule?.occasion(of: log.questionnaire) == .quarterly,
          answers: Self.answers(log.answers))
        // Of several logs about one day the last counts, as in the models.
        if logs.last?.day == read.day { logs.removeLast() }
        logs.append(read)
      }
      hash.end()
      try body(
        key,
        ReportPerson(
          area: participant.area, project: participant.project,
          background: background?.known(typed) ?? [:], logs: logs,
          history: try CountedStore.person(key, under: terms, on: connection).map(counting.history))
      )
    }
    return hash.finish()
  }

  private static func answers(_ line: String) -> [String: [String]] {
    Dictionary(AnswerEncoding.decode(line).map { ($0.name, [$0.value]) }, uniquingKeysWith: +)
  }
}

extension Questionnaire {
  /// What somebody typed, as far as it is an answer.
  fileprivate func known(_ typed: String) -> [String: [String]] {
    let answers = check(Draft(AnswerEncoding.decode(typed))).answers
    return Dictionary(answers.encode().map { ($0.name, [$0.value]) }, uniquingKeysWith: +)
  }
}
