internal import Evidence
internal import Exchange
internal import Identity
internal import Impact
internal import Instruments
internal import PeerLog
internal import Storage
internal import Time

/// Makes people as reports count them from people as they are read.
struct ReportReader: Sendable {
  private let counting: Counting
  private let schedule: Schedule?
  private let questions: [String]
  private let fields: FieldReader

  init(_ counting: Counting, _ library: InstrumentLibrary, _ variables: [ReportVariable]) {
    self.counting = counting
    schedule = library.schedule
    let asked = variables.filter { $0.table != .background }
      .flatMap { ($0.question.map { [$0] } ?? []) + $0.others }
    questions = Set(asked).sorted()
    fields = FieldReader(questions)
  }

  /// Somebody as reports count them; all that they are counted with goes into the hash.
  func person(_ read: ReadPerson, _ hash: ContentHash) -> ReportPerson {
    hash.begin()
    for text in [read.area?.rawValue ?? "", read.project?.rawValue ?? "", read.background] {
      hash.add(text)
    }
    for log in read.logs {
      for text in [log.questionnaire, log.day.iso, log.answers, log.scores] { hash.add(text) }
    }
    hash.end()
    let member = read.member
    let background = counting.background(of: member.person)
    return ReportPerson(
      area: read.area, project: read.project,
      background: Dictionary(
        background.encode().map { ($0.name, [$0.value]) }, uniquingKeysWith: +),
      first: read.logs.isEmpty ? nil : answers(member.firstAnswers), logs: logs(read.logs),
      history: read.logs.isEmpty ? nil : counting.history(of: member.person, background),
      member: member, answers: background)
  }

  private func logs(_ logs: [ReadPerson.Log]) -> [ReportPerson.Log] {
    logs.enumerated().compactMap { place, log in
      // Of several logs about one day the last counts, as in the models.
      if place + 1 < logs.count, logs[place + 1].day == log.day { return nil }
      return ReportPerson.Log(
        day: log.day, isQuarterly: schedule?.occasion(of: log.questionnaire) == .quarterly)
    }
  }

  private func answers(_ line: String) -> [String: [String]] {
    var answers: [String: [String]] = [:]
    fields.each(of: line) { place, value in
      // Codes and numbers need no escaping; nothing else is compared.
      answers[questions[place], default: []].append(String(decoding: value, as: UTF8.self))
    }
    return answers
  }
}
