public import Instruments

/// What every column of Kith's tables means: one table of logs, one of people.
///
/// Made from the definitions alone, so that what is exported, simulated, imported and analysed has the
/// same columns under the same names. Answers stand under the names of their form fields
/// (`wellbeing.useful`), scores under those of the evidence (`given_types`).
public struct Codebook: Sendable {
  /// The columns of the table with one row for each log.
  public let logs: [Column]
  /// The columns of the table with one row for each person.
  public let people: [Column]
  /// The versions of the log, by id.
  public let versions: [Questionnaire]
  /// The background questions.
  public let background: Questionnaire?
  /// The items of the table of logs, each with its column.
  public let logItems: [(item: Item, column: Int)]
  /// The items of the table of people, each with its column.
  public let peopleItems: [(item: Item, column: Int)]
  /// The measures, each with its column.
  public let measures: [(measure: Measure, column: Int)]
  /// Whether answers in people's own words are among the columns.
  public let hasOwnWords: Bool

  /// The codebook of a library.
  ///
  /// - Parameters:
  ///   - library: The definitions.
  ///   - ownWords: Whether answers in people's own words have columns. Nobody has read them to see whom
  ///     they name, so they are left out unless asked for.
  /// - Throws: `CodebookError` if two columns would have one name, or a code could be taken for something
  ///   else.
  public init(_ library: InstrumentLibrary, ownWords: Bool = false) throws(CodebookError) {
    hasOwnWords = ownWords
    versions = library.questionnaires.values.sorted { $0.id < $1.id }
    background = library.form(of: "background")
    let instruments = Self.instruments(of: library, versions)

    var logs = LogColumn.allCases.map { [versions] in $0.column(versions) }
    var items: [(item: Item, column: Int)] = []
    var measures: [(measure: Measure, column: Int)] = []
    for instrument in instruments {
      let headings = instrument.headings
      for item in instrument.items where ownWords || !item.isOwnWords {
        items.append((item, logs.count))
        let asking = versions.filter { $0.item(item.name) != nil }.map(\.id)
        logs.append(item.column(of: instrument, heading: headings[item.name], versions: asking))
      }
    }
    for instrument in instruments {
      for measure in instrument.measures {
        measures.append((measure, logs.count))
        logs.append(measure.column(of: instrument))
      }
    }

    var people = PersonColumn.allCases.map(\.column)
    var peopleItems: [(item: Item, column: Int)] = []
    let instrument = background?.instruments.first
    people += GroupColumn.allCases.map { $0.column(instrument) }
    if let instrument {
      for item in instrument.items where ownWords || !item.isOwnWords {
        peopleItems.append((item, people.count))
        people.append(item.column(of: instrument, heading: nil, versions: []))
      }
    }
    (self.logs, self.people) = (logs, people)
    (logItems, self.peopleItems, self.measures) = (items, peopleItems, measures)
    try check()
  }

  /// The instruments of the log in the order of the longest version, then what only others ask.
  private static func instruments(
    of library: InstrumentLibrary, _ versions: [Questionnaire]
  ) -> [Instrument] {
    var ids: [String] = []
    for version in versions.sorted(by: { ($1.items.count, $0.id) < ($0.items.count, $1.id) }) {
      for part in version.instruments where !ids.contains(part.id) { ids.append(part.id) }
    }
    // A version can leave items out of an instrument; the library has it whole.
    return ids.compactMap { library.instruments[$0] }
  }

  /// The place of a column in the table of logs.
  public func column(_ name: String) -> Int? { logs.firstIndex { $0.name == name } }

  private func check() throws(CodebookError) {
    for table in [logs, people] {
      var names: Set<String> = []
      for column in table {
        guard names.insert(column.plainName).inserted else { throw .sameName(column.name) }
        for code in column.type.codes {
          let isReason = MissingReason(rawValue: code.code) != nil
          if isReason || code.code.contains(ColumnType.separator) {
            throw .unclearCode(code.code, column: column.name)
          }
        }
      }
    }
  }
}

/// Why definitions cannot become the columns of a table.
public enum CodebookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Two columns would have this name, once hyphens are written as `_`.
  case sameName(String)
  /// A code would be taken for a missing reason or for several codes.
  case unclearCode(String, column: String)

  public var description: String {
    switch self {
    case .sameName(let name): "two columns would be called \"\(name)\""
    case .unclearCode(let code, let column):
      "the code \"\(code)\" of \(column) means something else in a table"
    }
  }
}

extension Item {
  /// Whether the answer is in the person's own words.
  var isOwnWords: Bool { if case .text = kind { true } else { false } }
}
