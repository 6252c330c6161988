/// Spreads a sum over the items of a scale.
enum ItemSpread {
  /// Draws steps above the lowest of each item that add up to a sum.
  ///
  /// As even as can be, then moved about a little, so that the items of a scale hang together as answers
  /// do.
  ///
  /// - Parameters:
  ///   - sum: How many steps there are in all.
  ///   - tops: The highest step of each item.
  ///   - chance: Where they fall.
  /// - Returns: the steps of each item.
  static func steps(_ sum: Int, _ tops: [Int], _ chance: inout Chance) -> [Int] {
    var steps = tops.map { min($0, sum / tops.count) }
    var rest = sum - steps.reduce(0, +)
    while rest > 0 {
      let item = chance.number(below: tops.count)
      guard steps[item] < tops[item] else { continue }
      steps[item] += 1
      rest -= 1
    }
    guard tops.count > 1 else { return steps }
    for _ in 0..<tops.count / 2 {
      let from = chance.number(below: tops.count)
      let to = chance.number(below: tops.count)
      guard steps[from] > 0, steps[to] < tops[to] else { continue }
      steps[from] -= 1
      steps[to] += 1
    }
    return steps
  }
}
