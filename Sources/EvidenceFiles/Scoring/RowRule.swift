/// One scoring rule over numbered cells; see `ScoringRule`.
enum RowRule: Sendable {
  case sum([(slot: Int, around: Double?)], missing: Int)
  case table(Int, first: Int, [Double])
  case count([Int], [(slot: Int, takesYes: Bool)])
  case amount([Int], [(slot: Int, takesYes: Bool)])
  case copy(Int)
  case same(Int)
  case index([(slot: Int, weights: [Double])], any: Double, worst: Double)

  /// The score; NaN when it cannot be worked out.
  func score(_ cells: UnsafePointer<RowCell>, _ scores: UnsafePointer<Double>) -> Double {
    switch self {
    case .sum(let parts, let missing): Self.sum(parts, missing, cells)
    case .table(let rule, let first, let values): Self.look(up: scores[rule], first, values)
    case .count(let items, let among):
      Self.isBegun(among, cells) ? items.reduce(0) { $0 + cells[$1].count } : .nan
    case .amount(let items, let among): Self.amount(items, among, cells)
    case .copy(let slot): cells[slot].number
    case .same(let rule): scores[rule]
    case .index(let dimensions, let any, let worst): Self.index(dimensions, any, worst, cells)
    }
  }

  private static func sum(
    _ parts: [(slot: Int, around: Double?)], _ missing: Int, _ cells: UnsafePointer<RowCell>
  ) -> Double {
    var total = 0.0
    var answered = 0
    for part in parts {
      let value = cells[part.slot].number
      if value.isNaN { continue }
      total += part.around.map { $0 - value } ?? value
      answered += 1
    }
    guard answered > 0, parts.count - answered <= missing else { return .nan }
    return answered == parts.count ? total : total / Double(answered) * Double(parts.count)
  }

  private static func look(up score: Double, _ first: Int, _ values: [Double]) -> Double {
    guard let whole = Int(exactly: score), values.indices.contains(whole - first) else {
      return .nan
    }
    return values[whole - first]
  }

  private static func isBegun(
    _ among: [(slot: Int, takesYes: Bool)], _ cells: UnsafePointer<RowCell>
  ) -> Bool {
    for (slot, takesYes) in among where cells[slot].begins || (takesYes && cells[slot].isYes) {
      return true
    }
    return false
  }

  private static func amount(
    _ items: [Int], _ among: [(slot: Int, takesYes: Bool)], _ cells: UnsafePointer<RowCell>
  ) -> Double {
    guard isBegun(among, cells) else { return .nan }
    var total = 0.0
    for slot in items {
      if cells[slot].isUnknownAmount { return .nan }
      let number = cells[slot].number
      if !number.isNaN { total += number }
    }
    return total
  }

  private static func index(
    _ dimensions: [(slot: Int, weights: [Double])], _ any: Double, _ worst: Double,
    _ cells: UnsafePointer<RowCell>
  ) -> Double {
    var index = 1.0
    var hasProblem = false
    var hasWorst = false
    for (slot, weights) in dimensions {
      let level = cells[slot].option
      guard weights.indices.contains(level) else { return .nan }
      index -= weights[level]
      hasProblem = hasProblem || level > 0
      hasWorst = hasWorst || level == weights.count - 1
    }
    if hasProblem { index -= any }
    if hasWorst { index -= worst }
    return (index * 1_000_000).rounded() / 1_000_000
  }
}
