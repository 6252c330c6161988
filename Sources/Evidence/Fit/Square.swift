/// The upper triangle of a symmetric matrix, row by row, with the derivative of every number, in memory that
/// somebody else owns.
struct Square {
  let values: UnsafeMutablePointer<Double>
  let slopes: UnsafeMutablePointer<Double>
  /// The number of numbers.
  let size: Int
  /// The number of rows.
  let width: Int

  /// A square of `width` rows in memory for twice its `size`.
  init(_ memory: UnsafeMutablePointer<Double>, size: Int, width: Int) {
    (values, slopes) = (memory, memory + size)
    (self.size, self.width) = (size, width)
  }

  /// Eliminates the first columns, and adds the logarithm of their determinant to the criterion.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - point: Takes the logarithm and its derivative.
  ///   - sloped: Whether derivatives are asked for.
  /// - Returns: Whether they are independent of each other.
  func eliminate(_ count: Int, _ point: inout ProfileCurve.Point, _ sloped: Bool) -> Bool {
    var row = 0
    for column in 0..<count {
      let rest = width - column
      let (pivot, change) = (values[row], slopes[row])
      guard pivot > 0, pivot.isFinite else { return false }
      point.criterion += Logarithm.of(pivot)
      point.slope += change / pivot
      var target = row + rest
      for below in 1..<max(rest, 1) {
        let factor = values[row + below] / pivot
        for place in below..<rest {
          values[target + place - below] -= factor * values[row + place]
        }
        if sloped {
          let bend = (slopes[row + below] - factor * change) / pivot
          for place in below..<rest {
            slopes[target + place - below] -=
              bend * values[row + place] + factor * slopes[row + place]
          }
        }
        target += rest - below
      }
      row += rest
    }
    return true
  }

  /// Adds the last rows of another square, as many as this one has.
  func add(_ other: Square, _ sloped: Bool) {
    let start = other.size - size
    for place in 0..<size { values[place] += other.values[start + place] }
    guard sloped else { return }
    for place in 0..<size { slopes[place] += other.slopes[start + place] }
  }
}
