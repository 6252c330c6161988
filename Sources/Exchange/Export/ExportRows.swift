internal import Identity
internal import Instruments
internal import PeerLog
internal import Programme
internal import Storage
internal import Time

/// Makes the rows of both tables from what is stored; for one thread.
struct ExportRows {
  /// The hash of everybody whose rows have been made.
  let hash = ContentHash()
  private let codebook: Codebook
  private let places: [PlaceKey: String]
  private let versions: [String: StoredAnswers]
  private let longest: StoredAnswers?
  private let scores: StoredScores
  private let background: StoredAnswers?
  private let logRow: TableRow
  private let personRow: TableRow
  private let logWriter: CSVWriter
  private let personWriter: CSVWriter
  private let tickColumns: [Int]
  private let groups: GroupFiller

  init(_ codebook: Codebook, _ places: Places?) {
    self.codebook = codebook
    var names: [PlaceKey: String] = [:]
    for area in places?.areas ?? [] {
      names[area.key] = area.name
      for project in area.projects { names[project.key] = project.name }
    }
    self.places = names
    versions = Dictionary(
      codebook.versions.map { version in
        (
          version.id,
          StoredAnswers(RowFiller(version, codebook), codebook.logItems, codebook.logs)
        )
      }, uniquingKeysWith: { first, _ in first })
    longest = codebook.versions.max { $0.items.count < $1.items.count }
      .flatMap { [versions] in versions[$0.id] }
    scores = StoredScores(codebook.measures)
    background = RowFiller.people(codebook).map {
      StoredAnswers($0, codebook.peopleItems, codebook.people)
    }
    logRow = TableRow(columns: codebook.logs.count)
    personRow = TableRow(columns: codebook.people.count)
    logWriter = CSVWriter(codebook.logs)
    personWriter = CSVWriter(codebook.people)
    tickColumns = codebook.logs.indices.filter { codebook.logs[$0].missing.contains(.ticked) }
    groups = GroupFiller(codebook)
  }

  /// A row of a table, and the same as a line of CSV; valid until the next of the table.
  struct Written {
    let table: ExportTable
    let row: TableRow
    let line: UnsafeBufferPointer<UInt8>
  }

  /// Somebody under the name of a cut, with where they take part.
  private struct Subject {
    let record: CutPeople.Record
    let area: String?
    let project: String?
  }

  /// Makes the row of somebody and those of their logs.
  func make(
    _ record: CutPeople.Record, _ take: (Written) throws(ExchangeError) -> Void
  ) throws(ExchangeError) {
    let subject = Subject(
      record: record, area: record.person.area.flatMap { places[$0] },
      project: record.person.project.flatMap { places[$0] })
    hash.begin()
    let row = row(of: subject)
    hash.add(row.line)
    try take(row)
    for index in record.logs.indices {
      let row = self.row(of: record.logs[index], number: index + 1, by: subject)
      hash.add(row.line)
      try take(row)
    }
    hash.end()
  }

  /// The row of a person.
  private func row(of subject: Subject) -> Written {
    let (row, person) = (personRow, subject.record.person)
    row.clear()
    func set(_ column: PersonColumn, _ text: String?) {
      if let text { row.set(column.place, text) }
    }
    set(.participant, subject.record.name)
    set(.joined, person.joined)
    set(.area, subject.area)
    set(.project, subject.project)
    set(.language, person.language)
    row.set(PersonColumn.consentVersion.place, person.consentVersion)
    set(.consentDate, person.consentGiven.day.iso)
    row.set(PersonColumn.logs.place, person.logs)
    background?.fill(row, LogLine(subject.record.background))
    groups.fill(row)
    if let area = subject.area { row.set(codebook.column(.region), area) }
    return Written(table: .participants, row: row, line: personWriter.line(row))
  }

  /// The row of a log.
  private func row(of log: ResearchStore.SentLog, number: Int, by subject: Subject) -> Written {
    let row = logRow
    row.clear()
    func set(_ column: LogColumn, _ text: String?) {
      if let text { row.set(column.place, text) }
    }
    if let version = versions[log.questionnaire] {
      version.fill(row, log.answers)
    } else {
      // A version that is gone: what was answered stands, what it asked besides is not known.
      longest?.fill(row, log.answers)
      for column in 0..<row.count where row.cell(column) == .skipped { row.put(column, .notAsked) }
    }
    scores.fill(row, log.scores)
    set(.participant, subject.record.name)
    row.set(LogColumn.log.place, number)
    set(.date, log.day)
    set(.sent, log.sent.day.iso)
    set(.area, subject.area)
    set(.project, subject.project)
    set(.mode, log.mode)
    set(.language, log.language)
    set(.version, log.questionnaire)
    row.set(LogColumn.duration.place, log.sent - log.started)
    set(.edition, log.edition.isEmpty ? nil : log.edition)
    set(.ticked, tickColumns.contains { row.cell($0) == .ticked } ? "yes" : "no")
    return Written(table: .logs, row: row, line: logWriter.line(row))
  }
}
