/// How the pass divides participants into cells, so that each is added to few sums.
///
/// Groupings are put together in sets; a participant falls into one cell of each set, the cell of its
/// groups in the set's groupings, "unknown" being a group too. A group's sums are those of its cells
/// added up when the pass is over, and everybody's are those of all cells of one set.
struct CellSets {
  /// The groupings of each set; never empty.
  let sets: [[Int]]
  /// The most cells a set is meant to have: more would not stay in the processor's cache.
  private static let mostCells = 48

  /// Puts groupings together.
  ///
  /// - Parameters:
  ///   - columns: The column of each grouping; those of the same column share a set.
  ///   - labels: How many groups of each are known; a guess is made where it is one or none.
  init(columns: [String], labels: [Int]) {
    var units: [(groupings: [Int], size: Int)] = []
    for column in columns.indices {
      let size = (labels[column] > 1 ? labels[column] : 12) + 1
      if let unit = units.firstIndex(where: { columns[$0.groupings[0]] == columns[column] }) {
        units[unit].groupings.append(column)
        units[unit].size = max(units[unit].size, size)
      } else {
        units.append(([column], size))
      }
    }
    var sets: [(groupings: [Int], size: Int)] = []
    for unit in units.sorted(by: { $0.size > $1.size }) {
      let place = sets.firstIndex {
        $0.size * unit.size <= Self.mostCells && $0.groupings.count + unit.groupings.count <= 7
      }
      if let place {
        sets[place].groupings += unit.groupings
        sets[place].size *= unit.size
      } else {
        sets.append(unit)
      }
    }
    self.sets = sets.isEmpty ? [[]] : sets.map(\.groupings)
  }

  /// The number of a cell: one byte for each of the set's groupings, 0 for an unknown group.
  @inline(__always)
  static func key(_ set: [Int], _ groups: UnsafePointer<Int>) -> UInt64 {
    var key: UInt64 = 0
    for grouping in set {
      key = key << 8 | UInt64(truncatingIfNeeded: min(groups[grouping], 254) + 1)
    }
    return key
  }

  /// The number of a cell where groups have other codes.
  ///
  /// - Parameters:
  ///   - key: The number of the cell.
  ///   - set: The set's groupings.
  ///   - codes: For each grouping the new code of each group.
  /// - Returns: The number of the same cell.
  static func recoded(_ key: UInt64, _ set: [Int], _ codes: [[Int]]) -> UInt64 {
    set.enumerated().reduce(0) { recoded, place in
      let code = group(at: place.offset, of: set.count, in: key).map { codes[place.element][$0] }
      return recoded << 8 | UInt64(truncatingIfNeeded: min(code ?? -1, 254) + 1)
    }
  }

  /// The group of the grouping at a position of a set, in a cell; nil when unknown.
  static func group(at position: Int, of count: Int, in key: UInt64) -> Int? {
    let byte = Int(key >> UInt64(8 * (count - 1 - position)) & 0xFF)
    return byte == 0 ? nil : byte - 1
  }
}
