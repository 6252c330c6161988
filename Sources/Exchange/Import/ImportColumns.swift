internal import EvidenceFiles
internal import Instruments

/// What each column of a file that is taken in means.
struct ImportColumns {
  /// What is done with a column.
  enum Use {
    /// Scores are worked out anew, groups come from the answers.
    case ignored
    case administrative(LogColumn)
    /// An answer; with an option, a yes to one of several.
    case item(Int, values: [String: String], option: String?)
  }

  let names: [String]
  let uses: [Use]
  let constants: [LogColumn: String]

  /// Lays a codebook over the heading of a table of logs.
  init(
    _ header: Header, _ codebook: Codebook, _ mapping: ImportMapping?, file: String
  ) throws(ExchangeError) {
    names = header.names
    let places = Dictionary(
      codebook.logs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var uses: [Use] = []
    for name in header.names {
      if mapping?.ignored.contains(name) == true {
        uses.append(.ignored)
        continue
      }
      let target = mapping?.columns[name] ?? .init(column: name)
      guard let place = places[target.column], mapping == nil || mapping?.columns[name] != nil
      else { throw .unknownColumn(name, file: file) }
      switch codebook.logs[place].kind {
      case .administrative:
        guard let column = LogColumn(rawValue: target.column) else { continue }
        uses.append(.administrative(column))
      case .item: uses.append(.item(place, values: target.values, option: target.option))
      case .score, .group: uses.append(.ignored)
      }
    }
    self.uses = uses
    var constants: [LogColumn: String] = [:]
    for (name, value) in mapping?.constants ?? [:] {
      guard let column = LogColumn(rawValue: name) else {
        throw .unknownColumn(name, file: "the mapping")
      }
      constants[column] = value
    }
    self.constants = constants
    for needed in [LogColumn.participant, .date, .version] where constants[needed] == nil {
      let isThere = uses.contains {
        if case .administrative(needed) = $0 { true } else { false }
      }
      guard isThere else { throw .missingColumn(needed.rawValue, file: file) }
    }
  }
}
