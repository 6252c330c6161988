/// A list of weights that places are drawn by.
struct Weights: Sendable {
  private let limits: [Double]

  /// Places with these weights; none is negative, and one at least is above zero.
  init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    var sum = 0.0
    limits = weights.map { weight in
      sum += weight
      return total > 0 ? sum / total : 1
    }
  }

  /// The place that a number between 0 and 1 falls on.
  func place(of part: Double) -> Int {
    var place = 0
    while place < limits.count - 1, part >= limits[place] { place += 1 }
    return place
  }
}
