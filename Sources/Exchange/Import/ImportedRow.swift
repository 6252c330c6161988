internal import Instruments
internal import PeerLog
internal import Time
internal import Wording

/// One row of a file, read: what it says of a log, and what is wrong with it.
struct ImportedRow {
  /// The line of the file.
  let row: Int
  var cells: [LogColumn: String] = [:]
  /// The answers as typed, by item column, with the file's name of the column.
  var answers: [(column: Int, name: String, text: String)] = []
  var problems: [ImportProblem] = []

  mutating func add(_ column: String, _ value: String, _ reason: String) {
    problems.append(ImportProblem(row: row, column: column, value: value, reason: reason))
  }

  subscript(column: LogColumn) -> String { cells[column] ?? "" }
}

/// Reads rows into logs by the same rules as forms.
struct RowReader {
  private let codebook: Codebook
  private let today: Day
  private let versions: [String: Questionnaire]

  init(_ codebook: Codebook, today: Day) {
    self.codebook = codebook
    self.today = today
    versions = Dictionary(
      codebook.versions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
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
    let sent = row[.sent].isEmpty ? day : date(.sent, in: &row)
    guard let version = versions[row[.version]] else {
      let known = versions.keys.sorted().joined(separator: ", ")
      row.add(
        "version", row[.version], "there is no such version of the log now; there are \(known)")
      return nil
    }
    let duration = row[.duration].isEmpty ? 0 : Int(row[.duration])
    if duration == nil || (duration ?? 0) < 0 {
      row.add("duration", row[.duration], "a whole number of seconds is needed")
    }
    let mode = row[.mode].isEmpty ? .online : Log.Mode(rawValue: row[.mode])
    if mode == nil { row.add("mode", row[.mode], "online, paper or helped is needed") }
    checkEdition(version, &row)
    let sheet = sheet(version, &row)
    guard row.problems.isEmpty, let day, let sent, let duration, let mode else { return nil }
    let language = row[.language].isEmpty ? "en" : row[.language]
    var answers = Answers()
    for (item, value) in zip(version.items, sheet.values) { answers[item.name] = value }
    var scores = Scores()
    for (measure, score) in zip(version.measures, version.score(sheet)) {
      scores[measure.id] = score
    }
    return Content(
      version: version, day: day, sent: sent, duration: duration, mode: mode,
      language: Language(rawValue: language), answers: AnswerEncoding.encode(answers.encode()),
      scores: AnswerEncoding.encode(scores), edition: row[.edition])
  }

  private func date(_ column: LogColumn, in row: inout ImportedRow) -> Day? {
    // Survey tools write the time of day after the date.
    guard let day = Day(iso: String(row[column].prefix(10))) else {
      row.add(column.rawValue, row[column], "a day as yyyy-mm-dd is needed")
      return nil
    }
    guard day <= today else {
      row.add(column.rawValue, row[column], "this day is still to come")
      return nil
    }
    return day
  }

  /// Answers to other words than those of now are not taken for answers to these.
  private func checkEdition(_ version: Questionnaire, _ row: inout ImportedRow) {
    guard !row[.edition].isEmpty else { return }
    let now = Dictionary(
      version.edition.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a })
    for (part, edition) in AnswerEncoding.decode(row[.edition]) where now[part] != edition {
      row.add(
        "edition", "\(part)=\(edition)",
        now[part].map { "the wording of \(part) is now another, \($0)" }
          ?? "\(part) is no longer asked in this version")
    }
  }

  private func sheet(_ version: Questionnaire, _ row: inout ImportedRow) -> AnswerSheet {
    var sheet = AnswerSheet(of: version)
    for answer in row.answers {
      let column = codebook.logs[answer.column]
      guard let place = version.position(of: column.name) else {
        row.add(answer.name, answer.text, "version \(version.id) does not ask this")
        continue
      }
      guard let value = value(answer.text, of: version.items[place], version, answer.name, &row)
      else { continue }
      switch (sheet.values[place], value) {
      case (nil, _): sheet.values[place] = value
      case (.choices(let before), .choices(let more)):
        let chosen = Set(before + more)
        let codes = version.items[place].scale?.options.map(\.code).filter(chosen.contains) ?? []
        sheet.values[place] = .choices(codes)
      case (let before?, _) where before == value: break
      default: row.add(answer.name, answer.text, "two different answers to one question")
      }
    }
    return sheet
  }

  private func value(
    _ text: String, of item: Item, _ version: Questionnaire, _ name: String,
    _ row: inout ImportedRow
  ) -> AnswerValue? {
    if let value = Self.plain(text, of: item) { return value }
    var values = [text]
    if case .choices = item.kind {
      values = text.split(separator: ColumnType.separator).map(String.init)
    }
    let checked = version.check(Draft(values.map { (item.name, $0) }), mode: .paper)
    if let problem = checked[item.name] { row.add(name, text, problem.sentence) }
    return checked.answers[item.name]
  }

  /// The answer of a cell that is written as Kith writes it, without a detour.
  private static func plain(_ text: String, of item: Item) -> AnswerValue? {
    switch item.kind {
    case .choice(let scale), .yesNo(let scale):
      return scale.option(text).map { .choice($0.code) }
    case .number(let rule):
      guard text.utf8.count < 7, let number = Int(text), number >= rule.min, number <= rule.max
      else { return nil }
      return .number(number)
    case .choices, .text: return nil
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
