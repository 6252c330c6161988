internal import EvidenceFiles
internal import Instruments
internal import PeerLog
internal import Time
internal import Wording

/// Reads rows into logs by the same rules as forms.
final class RowReader {
  private let today: Day
  private let columns: ImportColumns
  private let versions: [String: Version]
  /// The version of the row before, which is mostly that of the next.
  private var last: (bytes: [UInt8], version: Version)?

  /// One version, with the place of each of the file's columns among its questions.
  private final class Version {
    let questionnaire: Questionnaire
    let line: AnswerLine
    let places: [Int]
    var sheet: AnswerSheet

    init(_ questionnaire: Questionnaire, _ columns: ImportColumns) {
      self.questionnaire = questionnaire
      line = AnswerLine(questionnaire)
      places = columns.answers.map { questionnaire.position(of: $0.item.name) ?? -1 }
      sheet = AnswerSheet(of: questionnaire)
    }
  }

  init(_ codebook: Codebook, _ columns: ImportColumns, today: Day) {
    (self.columns, self.today) = (columns, today)
    versions = Dictionary(
      codebook.versions.map { ($0.id, Version($0, columns)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a log of a row says, without its keys.
  struct Content {
    let version: Questionnaire
    let day: Day
    let sent: Day
    let duration: Int
    let mode: Log.Mode
    let language: Language
    let answers: String
    let scores: String
    let edition: String
  }

  /// Reads a row; `nil` if something is wrong, which is then among its problems.
  func read(_ row: inout ImportedRow) -> Content? {
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
    checkEdition(edition, version.questionnaire, &row)
    fill(version, &row)
    guard row.problems.isEmpty, let day, let sent, let duration, let mode else { return nil }
    let language = row[.language]
    return Content(
      version: version.questionnaire, day: day, sent: sent, duration: duration, mode: mode,
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
  private func checkEdition(
    _ edition: String, _ version: Questionnaire, _ row: inout ImportedRow
  ) {
    guard !edition.isEmpty else { return }
    let language = row[.language].isEmpty ? Language.english : Language(rawValue: row[.language])
    let now = Dictionary(
      version.edition(in: language).map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a })
    for (part, edition) in AnswerEncoding.decode(edition) where now[part] != edition {
      row.add(
        "edition", "\(part)=\(edition)",
        now[part].map { "the wording of \(part) is now another, \($0)" }
          ?? "\(part) is no longer asked in this version")
    }
  }

  private func fill(_ version: Version, _ row: inout ImportedRow) {
    version.sheet.clear()
    for (index, column) in columns.answers.enumerated() {
      let bytes = row.cell(column.place)
      if column.isPlain {
        switch column.reader.read(bytes) {
        case .none: continue
        case .answer(let answer):
          let place = version.places[index]
          if place >= 0, version.sheet.values[place] == nil {
            version.sheet.values[place] = answer
            continue
          }
        case .other: break
        }
      }
      fillSlowly(version, index, column, bytes, &row)
    }
  }

  /// Reads a cell by the rules of the forms, and beside another answer to the same question.
  private func fillSlowly(
    _ version: Version, _ index: Int, _ column: ImportColumns.Answer, _ bytes: Bytes,
    _ row: inout ImportedRow
  ) {
    guard let text = columns.answer(bytes, of: column) else { return }
    let place = version.places[index]
    guard place >= 0 else {
      row.add(
        columns.names[column.place], text,
        "version \(version.questionnaire.id) does not ask this")
      return
    }
    let item = version.questionnaire.items[place]
    var values = [text]
    if case .choices = item.kind {
      values = text.split(separator: ColumnType.separator).map(String.init)
    }
    let checked = version.questionnaire.check(Draft(values.map { (item.name, $0) }), mode: .paper)
    if let problem = checked[item.name] {
      row.add(columns.names[column.place], text, problem.sentence)
    }
    guard let value = checked.answers[item.name] else { return }
    switch (version.sheet.values[place], value) {
    case (nil, _): version.sheet.values[place] = value
    case (.choices(let before), .choices(let more)):
      let chosen = Set(before + more)
      version.sheet.values[place] = .choices(
        item.scale?.options.map(\.code).filter(chosen.contains) ?? [])
    case (let before?, _) where before == value: break
    default: row.add(columns.names[column.place], text, "two different answers to one question")
    }
  }
}

extension ItemProblem {
  /// What is wrong, in a few words.
  fileprivate var sentence: String {
    switch self {
    case .notANumber: "a number is needed"
    case .notWhole: "a whole number is needed"
    case .tooSmall(let min): "the smallest possible is \(min)"
    case .tooLarge(let max): "the largest possible is \(max)"
    case .notAChoice: "this is none of the codes"
    case .tooLong(let max): "there is room for \(max) characters"
    case .twoAnswers: "two answers to one question"
    case .tickOnlyOnPaper: "only numbers of times can be ticked"
    case .required: "this has to be answered"
    }
  }
}
