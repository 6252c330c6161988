/// What can be worked out from some sums by adding them up and taking them away, in any multiples.
///
/// Gauss and Jordan's elimination; every row remembers of which sums it is made.
struct RowSpace {
  private var rows: [(values: [Double], from: [Double], pivot: Int)] = []
  private let sums: Int

  private static let nothing = 1e-9

  /// The space of some sums, each with a number for each block.
  init(_ sums: [[Double]]) {
    self.sums = sums.count
    for (index, sum) in sums.enumerated() {
      var from = Array(repeating: 0.0, count: sums.count)
      from[index] = 1
      var (values, made) = reduce(sum, from)
      guard let pivot = values.indices.max(by: { abs(values[$0]) < abs(values[$1]) }),
        abs(values[pivot]) > Self.nothing
      else { continue }
      let scale = 1 / values[pivot]
      for place in values.indices { values[place] *= scale }
      for place in made.indices { made[place] *= scale }
      rows.append((values, made, pivot))
    }
  }

  /// The sums by which a vector can be worked out; nil when it cannot be.
  ///
  /// - Parameter vector: A number for each block.
  /// - Returns: The places of the sums with a part in it.
  func combination(_ vector: [Double]) -> [Int]? {
    let (rest, from) = reduce(vector, Array(repeating: 0, count: sums))
    guard rest.allSatisfy({ abs($0) <= Self.nothing }) else { return nil }
    return from.indices.filter { abs(from[$0]) > Self.nothing }
  }

  private func reduce(_ vector: [Double], _ from: [Double]) -> (values: [Double], from: [Double]) {
    var (values, made) = (vector, from)
    for row in rows {
      let part = values[row.pivot]
      guard abs(part) > Self.nothing else { continue }
      for place in values.indices { values[place] -= part * row.values[place] }
      for place in made.indices { made[place] -= part * row.from[place] }
    }
    return (values, made)
  }
}
