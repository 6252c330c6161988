internal import LineJSON
internal import Time

extension QuestionnaireReader {
  /// Reads which versions are asked, and when.
  mutating func readSchedule(_ entry: Entry) {
    guard let fields = entry.fields(["monthly", "quarterly", "every", "last_from"], &findings)
    else {
      return
    }
    let monthly = fields.required("monthly", &findings).flatMap { readLengths($0) }
    let quarterly = fields.required("quarterly", &findings).flatMap { readLengths($0) }
    let every = fields.maybe("every", &findings) { $0.integer(&$1) } ?? 3
    if every < 1 {
      findings.add(.badNumber("every first, second, third log ..."), at: fields["every"] ?? entry)
    }
    let lastFrom = fields["last_from"].flatMap { readDay($0) }
    guard let monthly, let quarterly else { return }
    schedule = Schedule(
      monthly: monthly, quarterly: quarterly, every: max(1, every), lastFrom: lastFrom,
      quarterlyIDs: Set(quarterly.all.map(\.id)).union(schedule?.quarterlyIDs ?? []))
  }

  private mutating func readLengths(_ entry: Entry) -> Schedule.Lengths? {
    guard let fields = entry.fields(["full", "short"], &findings),
      let full = fields.required("full", &findings).flatMap({ readVersion($0) })
    else { return nil }
    let short = fields["short"].flatMap { readVersion($0) }
    if let short, short.shortOf != full.id, let entry = fields["short"] {
      findings.add(.notShorter(short.id, of: full.id), at: entry)
    }
    return Schedule.Lengths(full: full, short: short)
  }

  private mutating func readVersion(_ entry: Entry) -> Questionnaire? {
    guard let id = entry.string(&findings) else { return nil }
    guard let version = questionnaires[id] else {
      findings.add(.unknownQuestionnaire(id), at: entry)
      return nil
    }
    return version
  }

  private mutating func readDay(_ entry: Entry) -> Day? {
    guard let text = entry.string(&findings) else { return nil }
    guard let day = Day(iso: text) else {
      findings.add(.wrongType(expected: "a day, such as 2026-12-01,"), at: entry)
      return nil
    }
    return day
  }
}
