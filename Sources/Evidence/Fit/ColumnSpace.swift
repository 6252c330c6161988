/// Which columns of a design are kept, and which functions of the coefficients are estimable.
///
/// A column that is a combination of columns before it adds nothing: it is left out, and a function is
/// estimable only if it takes the same value whatever such a column's coefficient (Searle, Linear
/// Models, 1971, section 5.4).
struct ColumnSpace: Sendable {
  /// The kept columns, increasing.
  let kept: [Int]
  /// For each column its position among the kept, or -1.
  let places: [Int]
  /// For each column left out, its coefficients on the kept columns.
  private let aliases: [(column: Int, coefficients: [Double])]

  /// Smaller than this part of a column's own sum of squares counts as nothing new.
  private static let tolerance = 1e-10

  /// Finds the kept columns of a design.
  init(_ design: Design) {
    let width = design.width
    let everything = design.assemble(
      rowWeight: 1, weights: design.pairNumbers.map { _ in 0 }, places: Array(0..<width),
      kept: width)
    var places = Array(repeating: -1, count: width)
    var kept: [Int] = []
    var aliases: [(column: Int, coefficients: [Double])] = []
    var lower: [[Double]] = []
    for column in 0..<width {
      let own = everything[column, column]
      guard own > 0, column != design.start || design.startVaries else {
        aliases.append((column, []))
        continue
      }
      let row = Self.forward(lower, kept.map { everything[$0, column] })
      let rest = own - dot(row, row)
      if rest > Self.tolerance * own {
        places[column] = kept.count
        kept.append(column)
        lower.append(row + [rest.squareRoot()])
      } else {
        aliases.append((column, Self.backward(lower, row)))
      }
    }
    self.kept = kept
    self.places = places
    self.aliases = aliases
  }

  /// The solution of `L x = right` for a lower triangle given by its rows.
  private static func forward(_ lower: [[Double]], _ right: [Double]) -> [Double] {
    var x = right
    for row in lower.indices {
      for inner in 0..<row { x[row] -= lower[row][inner] * x[inner] }
      x[row] /= lower[row][row]
    }
    return x
  }

  /// The solution of `Lᵀ x = right`.
  private static func backward(_ lower: [[Double]], _ right: [Double]) -> [Double] {
    var x = right
    for row in lower.indices.reversed() {
      x[row] /= lower[row][row]
      for inner in 0..<row { x[inner] -= lower[row][inner] * x[row] }
    }
    return x
  }

  /// Whether every column is kept.
  var isComplete: Bool { aliases.isEmpty }

  /// The columns left out.
  var dropped: [Int] { aliases.map(\.column) }

  /// A function of all coefficients as a function of the kept ones.
  ///
  /// - Parameter function: One weight for each column of the design.
  /// - Returns: One weight for each kept column, or nil when the function is not estimable.
  func restrict(_ function: [Double]) -> [Double]? {
    let size = function.map { abs($0) }.max() ?? 0
    for alias in aliases {
      var value = 0.0
      for (position, coefficient) in alias.coefficients.enumerated() {
        value += coefficient * function[kept[position]]
      }
      if abs(value - function[alias.column]) > 1e-7 * max(size, 1) { return nil }
    }
    return kept.map { function[$0] }
  }
}
