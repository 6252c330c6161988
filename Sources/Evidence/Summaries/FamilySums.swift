/// The sums of one exposure's models: over everybody, and over each group of each grouping.
struct FamilySums: Hashable, Sendable {
  /// Where each sum stands.
  let layout: Layout
  /// Over everybody, whatever their groups.
  var total: StratumSums
  /// For each grouping of the plan, one for each group; empty for an exposure without subgroups.
  var groups: [[StratumSums]]

  /// Adds other sums whose groups stand at `positions` here, `sign` times.
  ///
  /// - Parameters:
  ///   - other: Sums of the same family.
  ///   - positions: For each grouping, where each of the other's groups stands here.
  ///   - sizes: For each grouping, the number of groups here.
  ///   - sign: 1 to add, -1 to take away.
  mutating func add(_ other: FamilySums, positions: [[Int]], sizes: [Int], sign: Double) {
    total.add(other.total, sign: sign)
    for grouping in groups.indices {
      guard grouping < other.groups.count else { continue }
      guard !(groups[grouping].isEmpty && other.groups[grouping].isEmpty) else { continue }
      while groups[grouping].count < sizes[grouping] {
        groups[grouping].append(StratumSums(layout: layout))
      }
      for (index, sums) in other.groups[grouping].enumerated() {
        groups[grouping][positions[grouping][index]].add(sums, sign: sign)
      }
    }
  }
}
