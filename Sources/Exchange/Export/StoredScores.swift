internal import Instruments

/// Puts the scores of stored logs into a row, straight from their bytes.
struct StoredScores {
  private let names: ShortTexts
  /// For each name its column.
  private let columns: [Int]
  private let byName: [String: Int]

  init(_ measures: [(measure: Measure, column: Int)]) {
    byName = Dictionary(
      measures.map { ($0.measure.id, $0.column) }, uniquingKeysWith: { first, _ in first })
    let sorted = byName.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    names = ShortTexts(sorted.map(\.key))
    columns = sorted.map(\.value)
  }

  /// Fills the cells of the scores of a line such as `health=7&hope=31`.
  func fill(_ row: TableRow, _ scores: String) {
    var text = scores
    text.withUTF8 { bytes in
      var line = StoredLine(bytes, beside: names)
      while let field = line.next() {
        switch field {
        case .found(let name, let value): row.set(columns[name], value)
        case .other(let name, let value, _):
          if let column = byName[String(decoding: name, as: UTF8.self)] { row.set(column, value) }
        case .broken: break
        }
      }
    }
  }
}
