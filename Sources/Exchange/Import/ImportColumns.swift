internal import EvidenceFiles
internal import Instruments

/// What each column of a file that is taken in means.
struct ImportColumns: Sendable {
  /// A column of answers.
  struct Answer {
    /// Its place in the file.
    let place: Int
    let item: Item
    let values: [String: String]
    /// A yes here stands for this option of the item.
    let option: String?
  }

  let names: [String]
  let answers: [Answer]
  /// For each column of answers its place in the file.
  let answerPlaces: [Int]
  /// Reads most cells of the columns of answers.
  private(set) var cells = CellReader()
  /// For each column that is no answer its place in the file.
  let places: [Int?]
  let constants: [LogColumn: String]
  /// For each column that is no answer whether it holds text.
  let isText: [Bool]
  /// Whether the file is one of Kith's own, in which apostrophes guard texts.
  private let isOwn: Bool

  /// Lays a codebook over the heading of a table of logs; scores are worked out anew.
  init(
    _ header: Header, _ codebook: Codebook, _ mapping: ImportMapping?, file: String
  ) throws(ExchangeError) {
    names = header.names
    isOwn = mapping == nil
    isText = LogColumn.allCases.map {
      if case .text = codebook.logs[$0.place].type { true } else { false }
    }
    let byName = Dictionary(
      codebook.logs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let items = Dictionary(
      codebook.logItems.map { ($0.column, $0.item) }, uniquingKeysWith: { first, _ in first })
    var answers: [Answer] = []
    var places: [Int?] = LogColumn.allCases.map { _ in nil }
    for (place, name) in header.names.enumerated() {
      if mapping?.ignored.contains(name) == true { continue }
      let target = mapping == nil ? .init(column: name) : mapping?.columns[name]
      guard let target, let column = byName[target.column] else {
        throw .unknownColumn(name, file: file)
      }
      if let item = items[column] {
        answers.append(
          Answer(place: place, item: item, values: target.values, option: target.option))
        cells.append(item, isPlain: target.values.isEmpty && target.option == nil)
      } else if let column = LogColumn(rawValue: target.column) {
        places[column.place] = place
      }
    }
    (self.answers, self.places, answerPlaces) = (answers, places, answers.map(\.place))
    var constants: [LogColumn: String] = [:]
    for (name, value) in mapping?.constants ?? [:] {
      guard let column = LogColumn(rawValue: name) else {
        throw .unknownColumn(name, file: "the mapping")
      }
      constants[column] = value
    }
    self.constants = constants
    for needed in [LogColumn.participant, .date, .version]
    where constants[needed] == nil && places[needed.place] == nil {
      throw .missingColumn(needed.rawValue, file: file)
    }
  }

  /// The text of a cell, without the apostrophe that guards it.
  func text(_ bytes: Bytes, isText: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return isOwn && isText && text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  /// What a cell answers, in Kith's codes; `nil` if nothing.
  func answer(_ bytes: Bytes, of column: Answer) -> String? {
    let isText = column.item.isOwnWords
    var text = text(bytes, isText: isText)
    if let other = column.values[text] { text = other }
    if text.isEmpty || !isText && text == MissingReason.skipped.rawValue { return nil }
    guard let option = column.option else { return text }
    return text == "yes" ? option : nil
  }
}
