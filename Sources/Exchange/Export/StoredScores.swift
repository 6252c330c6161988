internal import EvidenceFiles
internal import Instruments
internal import PeerLog

/// Puts the scores of stored logs into a row, straight from their bytes.
struct StoredScores {
  private let names: ShortTexts
  /// For each name its column.
  private let columns: [Int]
  private let byName: [String: Int]
  private let headings: HeadingPlaces

  init(_ measures: [(measure: Measure, column: Int)]) {
    byName = Dictionary(
      measures.map { ($0.measure.id, $0.column) }, uniquingKeysWith: { first, _ in first })
    headings = HeadingPlaces(byName)
    let sorted = byName.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    names = ShortTexts(sorted.map(\.key))
    columns = sorted.map(\.value)
  }

  /// Fills the cells of the scores of a line such as `health=7&hope=31`.
  func fill(_ row: TableRow, _ scores: LogLine) {
    guard let heading = scores.heading else { return scores.withText { fill(row, $0) } }
    let columns = headings.places(of: heading)
    _ = scores.eachValue { name, value in
      if name < columns.count, columns[name] >= 0 { row.set(columns[name], value) }
      return true
    }
  }

  private func fill(_ row: TableRow, _ scores: Bytes) {
    var line = StoredLine(scores, beside: names)
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
