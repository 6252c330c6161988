internal import EvidenceFiles
internal import Identity
internal import Instruments
internal import PeerLog
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
  /// The person of the row before.
  private var person: [UInt8] = []

  /// One version, with the place of each of the file's columns among its questions.
  final class Version {
    let questionnaire: Questionnaire
    fileprivate let line: AnswerLine
    let places: [Int]
    fileprivate var sheet: AnswerSheet
    /// The editions and the language of the row before that had some, which are mostly those of the next.
    fileprivate var known: (editions: String, language: String)?

    init(_ questionnaire: Questionnaire, _ columns: ImportColumns) {
      self.questionnaire = questionnaire
      line = AnswerLine(questionnaire)
      places = columns.answers.map { questionnaire.position(of: $0.item.name) ?? -1 }
      sheet = AnswerSheet(of: questionnaire)
    }
  }

  init(_ codebook: Codebook, _ columns: ImportColumns, _ vault: Vault, today: Day) {
    (self.columns, self.vault, self.today) = (columns, vault, today)
    versions = Dictionary(
      codebook.versions.map { ($0.id, Version($0, columns)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Reads a row.
  func read(_ line: Int, _ cells: [Bytes]) -> ReadLog {
    var row = ImportedRow(row: line, cells: cells, columns: columns)
    let content = content(&row)
    return ReadLog(
      row: line, participant: participant(row), area: row[.area], project: row[.project],
      content: content, problems: row.problems)
  }

  /// Whose log a row is; `nil` if it is the person of the row before.
  private func participant(_ row: ImportedRow) -> ReadName? {
    let bytes = row.bytes(.participant)
    if let bytes, !person.isEmpty, bytes.elementsEqual(person) { return nil }
    let name = row[.participant]
    if !name.isEmpty { person = bytes.map { Array($0) } ?? [] }
    return ReadName(name, vault)
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
    let modeText = row[.mode]
    let mode = modeText.isEmpty ? .online : Log.Mode(rawValue: modeText)
    if mode == nil { row.add("mode", modeText, "online, paper or helped is needed") }
    let edition = row[.edition]
    checkEdition(edition, version, &row)
    version.sheet.clear()
    fill(&version.sheet, of: version, &row)
    guard row.problems.isEmpty, let day, let sent, let duration, let mode else { return nil }
    let language = row[.language]
    return ReadLog.Content(
      version: version.questionnaire.id, day: day, sent: sent, duration: duration, mode: mode,
      language: Language(rawValue: language.isEmpty ? "en" : language),
      answers: version.line.answers(version.sheet),
      scores: version.line.scores(version.questionnaire.score(version.sheet)), edition: edition)
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
    let written = row[.language]
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
