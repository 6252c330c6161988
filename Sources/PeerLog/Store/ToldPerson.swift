internal import Identity
internal import Instruments
internal import Storage
internal import Time

/// With what somebody who has given something since stands in the figures that were given out: a row of
/// ``ToldStore``.
///
/// Of a log there are its day and its scores, and how often it had been corrected. What else it said follows from
/// that: it says so still, or the next correction kept it.
struct ToldPerson {
  /// A log as it is kept: its day and its scores.
  struct Kept: Equatable {
    let key: LogKey
    let text: String

    var day: Substring { text.prefix(10) }
  }

  let key: ParticipantKey
  /// When they joined; nil if they had not.
  let joined: Day?
  let area: PlaceKey?
  let project: PlaceKey?
  let background: String
  let consents: [ConsentStore.Record]
  /// The answers of the first log.
  private(set) var first: String
  private(set) var logs: [Kept]
  /// How often each log had been corrected that had been at all.
  private(set) var corrected: [LogKey: Int]

  /// The number of corrections of every log.
  var turns: [LogKey: Int] {
    Dictionary(uniqueKeysWithValues: logs.map { ($0.key, corrected[$0.key] ?? 0) })
  }

  /// The log whose answers count as the first ones: of several about one day the last.
  static func first(of logs: [Kept]) -> LogKey? {
    logs.last { $0.day == logs.first?.day }?.key
  }

  /// Takes a log out of it; everything else of it stays.
  ///
  /// - Returns: Whether it was in it.
  mutating func takeOut(_ log: LogKey, on connection: any Connection) throws -> Bool {
    guard logs.contains(where: { $0.key == log }) else { return false }
    let wasFirst = Self.first(of: logs) == log
    logs.removeAll { $0.key == log }
    corrected[log] = nil
    if wasFirst {
      let next = Self.first(of: logs)
      first = try said(on: connection).first { $0.key == next }?.answers ?? ""
    }
    return true
  }

  /// What the figures count of them; nil if nothing.
  func member(under terms: ConsentTerms) -> CountedMember? {
    guard let joined, terms.mayUse(consents, for: .evidence) else { return nil }
    return CountedMember(
      joined: joined, firstAnswers: first,
      person: CountedPerson(
        area: area, project: project, background: background,
        logs: logs.map { log in
          CountedPerson.Log(
            day: Day(iso: String(log.day)) ?? Day(number: 0), scores: String(log.text.dropFirst(11))
          )
        }))
  }

  /// The same with all answers, as whoever goes through everybody reads people; nil if nothing may be used.
  func read(
    under terms: ConsentTerms, for purposes: [Purpose], on connection: any Connection
  ) throws -> ReadPerson? {
    guard let joined, purposes.allSatisfy({ terms.mayUse(consents, for: $0) }) else { return nil }
    var person = ReadPerson(
      key: key, area: area, project: project, joined: joined, background: background)
    let named = Self.first(of: logs)
    let said = Dictionary(
      try said(on: connection).map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    person.logs = logs.map { log in
      ReadPerson.Log(
        questionnaire: said[log.key]?.questionnaire ?? "",
        day: Day(iso: String(log.day)) ?? Day(number: 0),
        answers: log.key == named ? first : said[log.key]?.answers ?? "",
        scores: String(log.text.dropFirst(11)))
    }
    return person
  }

  /// The logs with the answers that they gave then.
  private func said(
    on connection: any Connection
  ) throws -> [(key: LogKey, questionnaire: String, answers: String)] {
    let known =
      try LogStore.logs(of: key, on: connection)
      + SetAsideStore.logs(of: key, on: connection).map(\.log)
    let corrections = try CorrectionStore.corrections(by: key, on: connection)
    return known.map { log in
      let next = (corrected[log.key] ?? 0) + 1
      let before = corrections.first { $0.log == log.key && $0.turn == next }
      return (log.key, log.questionnaire, before?.answers ?? log.answers)
    }
  }
}
