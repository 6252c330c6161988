/// The Cholesky factor of a symmetric positive definite matrix: `A = L Lᵀ`.
struct Cholesky {
  private let lower: Matrix

  /// Factors the upper left corner of a symmetric matrix; nil when it is not positive definite.
  ///
  /// - Parameters:
  ///   - matrix: A symmetric matrix of at least `size` rows.
  ///   - size: How many of its rows and columns are factored.
  init?(_ matrix: Matrix, size: Int) {
    var lower = Matrix(rows: size, columns: size)
    let stride = matrix.columns
    let isPositive = lower.elements.withUnsafeMutableBufferPointer { l in
      matrix.elements.withUnsafeBufferPointer { a in
        for row in 0..<size {
          for column in 0...row {
            var sum = a[row * stride + column]
            for inner in 0..<column { sum -= l[row * size + inner] * l[column * size + inner] }
            if row == column {
              guard sum > 0, sum.isFinite else { return false }
              l[row * size + row] = sum.squareRoot()
            } else {
              l[row * size + column] = sum / l[column * size + column]
            }
          }
        }
        return true
      }
    }
    guard isPositive else { return nil }
    self.lower = lower
  }

  /// The logarithm of the determinant of A.
  var logDeterminant: Double {
    (0..<lower.rows).reduce(0) { $0 + 2 * Logarithm.of(lower[$1, $1]) }
  }

  /// The solution of `A x = right`.
  func solve(_ right: [Double]) -> [Double] {
    let size = lower.rows
    var x = Array(right.prefix(size))
    x.withUnsafeMutableBufferPointer { x in
      lower.elements.withUnsafeBufferPointer { l in
        for row in 0..<size {
          var sum = x[row]
          for inner in 0..<row { sum -= l[row * size + inner] * x[inner] }
          x[row] = sum / l[row * size + row]
        }
        for row in (0..<size).reversed() {
          var sum = x[row]
          for inner in (row + 1)..<max(size, row + 1) { sum -= l[inner * size + row] * x[inner] }
          x[row] = sum / l[row * size + row]
        }
      }
    }
    return x
  }

  /// The inverse of A.
  var inverse: Matrix {
    let size = lower.rows
    var root = Matrix(rows: size, columns: size)
    var result = Matrix(rows: size, columns: size)
    lower.elements.withUnsafeBufferPointer { l in
      root.elements.withUnsafeMutableBufferPointer { r in
        for column in 0..<size {
          r[column * size + column] = 1 / l[column * size + column]
          for row in (column + 1)..<max(size, column + 1) {
            var sum = 0.0
            for inner in column..<row { sum += l[row * size + inner] * r[inner * size + column] }
            r[row * size + column] = -sum / l[row * size + row]
          }
        }
      }
    }
    root.elements.withUnsafeBufferPointer { r in
      result.elements.withUnsafeMutableBufferPointer { a in
        for inner in 0..<size {
          for row in 0...inner {
            let factor = r[inner * size + row]
            for column in 0...inner { a[row * size + column] += factor * r[inner * size + column] }
          }
        }
      }
    }
    return result
  }
}
