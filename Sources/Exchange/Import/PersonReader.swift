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
  /// What a column of the file is.
  private enum Use {
    case fact(PersonColumn)
    case item(name: String, isText: Bool)
    /// It is worked out from the others.
    case other
  }

  private let uses: [(use: Use, isText: Bool)]
  private let background: Questionnaire?
  private let vault: Vault

  init(
    _ header: Header, _ codebook: Codebook, _ vault: Vault, file: String
  ) throws(ExchangeError) {
    self.vault = vault
    background = codebook.background
    var uses: [(use: Use, isText: Bool)] = []
    for name in header.names {
      guard let column = codebook.people.first(where: { $0.name == name }) else {
        throw .unknownColumn(name, file: file)
      }
      let isText = if case .text = column.type { true } else { false }
      let use: Use =
        if column.kind == .item { .item(name: name, isText: isText) } else {
          PersonColumn(rawValue: name).map { .fact($0) } ?? .other
        }
      uses.append((use, isText))
    }
    self.uses = uses
  }

  /// Reads a row.
  func read(_ line: Int, _ cells: [Bytes]) -> ReadPerson {
    var row = ImportedRow(row: line)
    var facts: [PersonColumn: String] = [:]
    var fields: [FieldPair] = []
    for (place, (use, isText)) in uses.enumerated() where !cells[place].isEmpty {
      switch use {
      case .fact(let column): facts[column] = Self.text(cells[place], isGuarded: isText)
      case .item(let name, let isText):
        let text = Self.text(cells[place], isGuarded: isText)
        if isText || text != MissingReason.skipped.rawValue { fields.append((name, text)) }
      case .other: break
      }
    }
    let checked = background?.check(Draft(fields))
    for problem in checked?.problems ?? [] {
      let typed = fields.first { $0.name == problem.item.name }?.value ?? ""
      row.add(problem.item.name, typed, "this is not one of the answers")
    }
    let joined = facts[.joined].flatMap { Day(iso: $0) }
    if joined == nil {
      row.add("joined", facts[.joined] ?? "", "a day as yyyy-mm-dd is needed")
    }
    let answers = checked?.answers ?? Answers()
    return ReadPerson(
      row: line, participant: ReadName(facts[.participant] ?? "", vault), area: facts[.area] ?? "",
      project: facts[.project] ?? "", language: Language(rawValue: facts[.language] ?? "en"),
      joined: joined, given: facts[.consentDate].flatMap { Day(iso: $0) } ?? joined,
      consentVersion: facts[.consentVersion].flatMap { Int($0) },
      background: AnswerEncoding.encode(answers.encode()), problems: row.problems)
  }

  private static func text(_ bytes: Bytes, isGuarded: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return isGuarded && text.hasPrefix("'") ? String(text.dropFirst()) : text
  }
}
