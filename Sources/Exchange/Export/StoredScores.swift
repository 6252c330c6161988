internal import Instruments

/// Puts the scores of stored logs into a row, straight from their bytes.
struct StoredScores {
  private let columns: [String: Int]
  private let sorted: [(name: [UInt8], column: Int)]

  init(_ measures: [(measure: Measure, column: Int)]) {
    columns = Dictionary(
      measures.map { ($0.measure.id, $0.column) }, uniquingKeysWith: { first, _ in first })
    sorted = columns.map { (Array($0.key.utf8), $0.value) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// Fills the cells of the scores of a line such as `health=7&hope=31`.
  func fill(_ row: TableRow, _ scores: String) {
    var text = scores
    text.withUTF8 { bytes in
      var next = 0
      for field in bytes.split(separator: UInt8(ascii: "&")) {
        guard let equals = field.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let name = UnsafeBufferPointer(rebasing: field[..<equals])
        let value = UnsafeBufferPointer(rebasing: field[(equals + 1)...])
        while next < sorted.count, sorted[next].name.lexicographicallyPrecedes(name) { next += 1 }
        if next < sorted.count, sorted[next].name.elementsEqual(name) {
          row.set(sorted[next].column, value)
        } else if let column = columns[String(decoding: name, as: UTF8.self)] {
          row.set(column, value)
        }
      }
    }
  }
}
