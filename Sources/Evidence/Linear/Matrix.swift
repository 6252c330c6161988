/// A dense matrix of numbers, row by row.
struct Matrix: Equatable, Sendable {
  /// The number of rows.
  let rows: Int
  /// The number of columns.
  let columns: Int
  /// The numbers, row by row.
  var elements: [Double]

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: 0, count: rows * columns)
  }

  /// The first numbers of each of some vectors as rows.
  init(_ vectors: [[Double]], columns: Int) {
    (rows, self.columns) = (vectors.count, columns)
    elements = vectors.flatMap { $0.prefix(columns) }
  }

  /// The numbers of a row.
  func row(_ row: Int) -> [Double] { Array(elements[row * columns..<(row + 1) * columns]) }

  /// The number in a row and a column.
  subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// The matrix product; `columns` must equal `other.rows`.
  func times(_ other: Matrix) -> Matrix {
    var product = Matrix(rows: rows, columns: other.columns)
    let width = other.columns
    product.elements.withUnsafeMutableBufferPointer { product in
      elements.withUnsafeBufferPointer { left in
        other.elements.withUnsafeBufferPointer { right in
          for row in 0..<rows {
            for inner in 0..<columns {
              let factor = left[row * columns + inner]
              guard factor != 0 else { continue }
              let (target, source) = (row * width, inner * width)
              for column in 0..<width {
                product[target + column] += factor * right[source + column]
              }
            }
          }
        }
      }
    }
    return product
  }

  /// The product with a vector of `columns` numbers.
  func times(_ vector: [Double]) -> [Double] {
    (0..<rows).map { row in
      var sum = 0.0
      for column in 0..<columns { sum += self[row, column] * vector[column] }
      return sum
    }
  }

  /// The transpose.
  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    result.elements.withUnsafeMutableBufferPointer { result in
      elements.withUnsafeBufferPointer { own in
        for row in 0..<rows {
          for column in 0..<columns { result[column * rows + row] = own[row * columns + column] }
        }
      }
    }
    return result
  }

  /// The sum over all places of the product with another matrix: `tr(A Bᵀ)`.
  func dot(_ other: Matrix) -> Double {
    elements.withUnsafeBufferPointer { own in
      other.elements.withUnsafeBufferPointer { other in
        var sum = 0.0
        for index in own.indices { sum += own[index] * other[index] }
        return sum
      }
    }
  }

  /// The sum of the diagonal.
  var trace: Double { (0..<rows).reduce(0) { $0 + self[$1, $1] } }

  /// `leftᵀ M right`.
  func form(_ left: [Double], _ right: [Double]) -> Double {
    elements.withUnsafeBufferPointer { elements in
      right.withUnsafeBufferPointer { right in
        var sum = 0.0
        for row in 0..<rows where left[row] != 0 {
          var inner = 0.0
          for column in 0..<columns { inner += elements[row * columns + column] * right[column] }
          sum += left[row] * inner
        }
        return sum
      }
    }
  }

  /// `F M Fᵀ`, F having a function in each row.
  func form(_ functions: Matrix) -> Matrix {
    functions.times(self).times(functions.transposed)
  }

  /// The sum of this matrix and `weight` times another of the same shape.
  func adding(_ weight: Double, _ other: Matrix) -> Matrix {
    var sum = self
    for index in elements.indices { sum.elements[index] += weight * other.elements[index] }
    return sum
  }

  /// Every number times a factor.
  func scaled(by factor: Double) -> Matrix {
    var result = self
    for index in elements.indices { result.elements[index] *= factor }
    return result
  }

  /// The upper left corner of `size` rows and columns.
  func corner(_ size: Int) -> Matrix {
    if size == rows, size == columns { return self }
    var result = Matrix(rows: size, columns: size)
    for row in 0..<size { for column in 0..<size { result[row, column] = self[row, column] } }
    return result
  }
}

/// The sum of the products of two vectors of the same length.
func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for index in left.indices { sum += left[index] * right[index] }
  return sum
}
