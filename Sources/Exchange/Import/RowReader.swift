internal import EvidenceFiles
internal import Identity
internal import Instruments
internal import PeerLog
internal import Storage
internal import Time
internal import Wording

/// Reads rows into logs by the same rules as forms.
///
/// It knows nothing of what is stored, so that it can work on a thread of its own.
final class RowReader {
  private let today: Day
  private let vault: Vault
  let columns: ImportColumns
  private let versions: [String: Version]
  /// The version of the row before, which is mostly that of the next.
  private var last: (bytes: [UInt8], version: Version)?
  /// The person of the row before, and the key that they have if they are known by name alone.
  private var person: [UInt8] = []
  private var key = ParticipantKey(rawValue: "")
  /// For each column that is no answer what the row before said.
  private var repeated = LogColumn.allCases.map { _ in RepeatedText() }

  /// One version, with the place of each of the file's columns among its questions.
  final class Version {
    let questionnaire: Questionnaire
    fileprivate var line: AnswerLine
    let places: [Int]
    fileprivate var sheet: AnswerSheet
    /// The editions and the language of the row before that had some, which are mostly those of the next.
    fileprivate var known: (editions: String, language: String)?

    init(
      _ questionnaire: Questionnaire, _ columns: ImportColumns, _ headings: AnswerLine.Headings
    ) {
      self.questionnaire = questionnaire
      line = AnswerLine(questionnaire, under: headings)
      places = columns.answers.map { questionnaire.position(of: $0.item.name) ?? -1 }
      sheet = AnswerSheet(of: questionnaire)
    }
  }

  /// - Parameters:
  ///   - importer: What rows are checked by.
  ///   - columns: What the columns of the file are.
  ///   - headings: What the lines of each version are kept under.
  init(_ importer: Importer, _ columns: ImportColumns, _ headings: [String: AnswerLine.Headings]) {
    (self.columns, vault, today) = (columns, importer.vault, importer.today)
    versions = Dictionary(
      importer.codebook.versions.map {
        ($0.id, Version($0, columns, headings[$0.id] ?? AnswerLine.Headings()))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads a row.
  func read(_ line: Int, _ cells: [Bytes]) -> ReadLog {
    var row = ImportedRow(row: line, cells: cells, columns: columns)
    let participant = participant(row)
    let content = content(&row)
    return ReadLog(
      row: line, participant: participant, area: text(.area, row),
      project: text(.project, row), content: content, problems: row.problems)
  }

  /// What a column says that mostly says what it said in the row before.
  private func text(_ column: LogColumn, _ row: ImportedRow) -> String {
    guard let bytes = row.bytes(column) else { return row[column] }
    return repeated[column.place].text(bytes) { _ in row[column] }
  }

  /// Whose log a row is; `nil` if it is the person of the row before.
  private func participant(_ row: ImportedRow) -> ReadName? {
    let bytes = row.bytes(.participant)
    if let bytes, !person.isEmpty, bytes.elementsEqual(person) { return nil }
    let name = ReadName(row[.participant], vault)
    if !name.text.isEmpty { (person, key) = (bytes.map { Array($0) } ?? [], name.key) }
    return name
  }

  /// What the log of a row says; `nil` if something is wrong, which is then among its problems.
  private func content(_ row: inout ImportedRow) -> ReadLog.Content? {
    let day = date(.date, in: &row)
    let hasSent = !(row.bytes(.sent)?.isEmpty ?? true)
    let sent = hasSent ? date(.sent, in: &row) : day
    guard let version = version(&row) else { return nil }
    let durationText = row[.duration]
    let duration = durationText.isEmpty ? 0 : Int(durationText)
    if (duration ?? -1) < 0 { row.add("duration", durationText, "whole seconds are needed") }
    let modeText = text(.mode, row)
    let mode = modeText.isEmpty ? .online : Log.Mode(rawValue: modeText)
    if mode == nil { row.add("mode", modeText, "online, paper or helped is needed") }
    let edition = text(.edition, row)
    checkEdition(edition, version, &row)
    version.sheet.clear()
    fill(&version.sheet, of: version, &row)
    guard row.problems.isEmpty, let day, let sent, let duration, let mode else { return nil }
    let language = text(.language, row)
    return ReadLog.Content(
      key: vault.log(of: key, day, version.questionnaire.id, beside: 0),
      version: version.questionnaire.id, day: day, sent: sent, duration: duration, mode: mode,
      language: Language(rawValue: language.isEmpty ? "en" : language),
      answers: version.line.answers(version.sheet),
      // The sheet is done with, so that answers that do not count can be taken off it.
      scores: version.line.scores(version.questionnaire.score(closing: &version.sheet)),
      edition: edition)
  }

  private func version(_ row: inout ImportedRow) -> Version? {
    if let bytes = row.bytes(.version), let last, last.bytes.elementsEqual(bytes) {
      return last.version
    }
    let name = row[.version]
    guard let version = versions[name] else {
      let known = versions.keys.sorted().joined(separator: ", ")
      row.add("version", name, "there is no such version of the log now; there are \(known)")
      return nil
    }
    last = row.bytes(.version).map { (Array($0), version) }
    return version
  }

  private func date(_ column: LogColumn, in row: inout ImportedRow) -> Day? {
    // Survey tools write the time of day after the date.
    guard let day = row.bytes(column).flatMap(Self.day) ?? Day(iso: String(row[column].prefix(10)))
    else {
      row.add(column.rawValue, row[column], "a day as yyyy-mm-dd is needed")
      return nil
    }
    guard day <= today else {
      row.add(column.rawValue, row[column], "this day is still to come")
      return nil
    }
    return day
  }

  private static func day(_ bytes: Bytes) -> Day? {
    guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for place in range {
        guard bytes[place] &- 48 < 10 else { return nil }
        number = number * 10 + Int(bytes[place]) - 48
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// Answers to other words than those of now are not taken for answers to these.
  private func checkEdition(_ editions: String, _ version: Version, _ row: inout ImportedRow) {
    guard !editions.isEmpty else { return }
    let written = text(.language, row)
    if let known = version.known, known == (editions, written) { return }
    let language = written.isEmpty ? Language.english : Language(rawValue: written)
    let now = Dictionary(
      version.questionnaire.edition(in: language).map { ($0.name, $0.value) },
      uniquingKeysWith: { a, _ in a })
    var isKnown = true
    for (part, edition) in AnswerEncoding.decode(editions) where now[part] != edition {
      isKnown = false
      row.add(
        "edition", "\(part)=\(edition)",
        now[part].map { "the wording of \(part) is now another, \($0)" }
          ?? "\(part) is no longer asked in this version")
    }
    if isKnown { version.known = (editions, written) }
  }
}
