internal import EvidenceFiles
internal import Identity
internal import Instruments
internal import PeerLog
internal import Time
internal import Wording

/// Reads rows of a table of people by the same rules as forms.
///
/// It knows nothing of what is stored, so that it can work on a thread of its own.
struct PersonReader: Sendable {
  /// A column of answers.
  private struct Answer {
    /// Its place in the file.
    let place: Int
    let name: String
    let isText: Bool
    /// The place of its question.
    let item: Int
  }

  private let vault: Vault
  private let background: Questionnaire
  /// For each column that is no answer its place in the file, and whether it holds text.
  private let facts: [(place: Int, isText: Bool)?]
  private let answers: [Answer]
  /// Reads most cells of the columns of answers.
  private let cells: CellReader

  /// What is made use of again for every row.
  struct Memory {
    fileprivate var sheet: AnswerSheet
    fileprivate var line: AnswerLine
    fileprivate var repeated = PersonColumn.allCases.map { _ in RepeatedText() }
  }

  init(
    _ header: Header, _ codebook: Codebook, _ vault: Vault, file: String
  ) throws(ExchangeError) {
    self.vault = vault
    let background =
      codebook.background ?? Questionnaire(id: "", title: LocalText([:]), instruments: [])
    var facts: [(place: Int, isText: Bool)?] = PersonColumn.allCases.map { _ in nil }
    var answers: [Answer] = []
    var cells = CellReader()
    for (place, name) in header.names.enumerated() {
      guard let column = codebook.people.first(where: { $0.name == name }) else {
        throw .unknownColumn(name, file: file)
      }
      let isText = if case .text = column.type { true } else { false }
      if column.kind != .item {
        // Any other is worked out from the answers.
        if let fact = PersonColumn(rawValue: name) { facts[fact.place] = (place, isText) }
      } else if let item = background.position(of: name) {
        answers.append(Answer(place: place, name: name, isText: isText, item: item))
        cells.append(background.items[item], isPlain: true)
      }
    }
    (self.background, self.facts, self.answers, self.cells) = (background, facts, answers, cells)
  }

  /// Memory for reading rows, for each thread its own.
  var memory: Memory { Memory(sheet: AnswerSheet(of: background), line: AnswerLine(background)) }

  /// Reads a row.
  func read(_ line: Int, _ cells: [Bytes], with memory: inout Memory) -> ReadPerson {
    var row = ImportedRow(row: line)
    let background = answers(cells, &memory, &row)
    let joinedText = fact(.joined, cells)
    let joined = joinedText.flatMap { Day(iso: $0) }
    if joined == nil { row.add("joined", joinedText ?? "", "a day as yyyy-mm-dd is needed") }
    func repeated(_ column: PersonColumn) -> String? {
      facts[column.place].flatMap { fact in
        let text = memory.repeated[column.place].text(cells[fact.place]) {
          Self.text($0, isGuarded: fact.isText)
        }
        return text.isEmpty ? nil : text
      }
    }
    return ReadPerson(
      row: line, participant: ReadName(fact(.participant, cells) ?? "", vault),
      area: repeated(.area) ?? "", project: repeated(.project) ?? "",
      language: Language(rawValue: repeated(.language) ?? "en"), joined: joined,
      given: fact(.consentDate, cells).flatMap { Day(iso: $0) } ?? joined,
      consentVersion: repeated(.consentVersion).flatMap { Int($0) }, background: background,
      problems: row.problems)
  }

  /// What the person said about themselves, in the encoding of forms.
  private func answers(
    _ bytes: [Bytes], _ memory: inout Memory, _ row: inout ImportedRow
  ) -> String {
    memory.sheet.clear()
    for (index, answer) in answers.enumerated() {
      switch cells.read(index, bytes[answer.place]) {
      case .none: continue
      case .answer(.ticked), .other: return answersSlowly(bytes, &row)
      case .answer(let value): memory.sheet.values[answer.item] = value
      }
    }
    return memory.line.answers(memory.sheet).text
  }

  /// The same by the rules of the forms, which forgive more and say what is wrong.
  private func answersSlowly(_ bytes: [Bytes], _ row: inout ImportedRow) -> String {
    var fields: [FieldPair] = []
    for answer in answers where !bytes[answer.place].isEmpty {
      let text = Self.text(bytes[answer.place], isGuarded: answer.isText)
      if answer.isText || text != MissingReason.skipped.rawValue {
        fields.append((answer.name, text))
      }
    }
    let checked = background.check(Draft(fields))
    for problem in checked.problems {
      let typed = fields.first { $0.name == problem.item.name }?.value ?? ""
      row.add(problem.item.name, typed, "this is not one of the answers")
    }
    return AnswerEncoding.encode(checked.answers.encode())
  }

  /// What a column that is no answer says; `nil` if nothing.
  private func fact(_ column: PersonColumn, _ cells: [Bytes]) -> String? {
    guard let fact = facts[column.place], !cells[fact.place].isEmpty else { return nil }
    return Self.text(cells[fact.place], isGuarded: fact.isText)
  }

  private static func text(_ bytes: Bytes, isGuarded: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return isGuarded && text.hasPrefix("'") ? String(text.dropFirst()) : text
  }
}
