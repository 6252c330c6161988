internal import CGSL

/// The eigenvalues of a symmetric matrix, decreasing, and their vectors.
struct Eigen {
  /// Decreasing.
  let values: [Double]
  /// One unit vector for each value.
  let vectors: [[Double]]

  /// Decomposes a symmetric matrix; nil when there is no memory for it.
  init?(_ matrix: Matrix) {
    let size = matrix.rows
    guard Distributions.isQuiet, size > 0, matrix.elements.allSatisfy(\.isFinite),
      let copy = gsl_matrix_alloc(size, size), let values = gsl_vector_alloc(size),
      let vectors = gsl_matrix_alloc(size, size), let work = gsl_eigen_symmv_alloc(size)
    else { return nil }
    defer {
      gsl_matrix_free(copy)
      gsl_vector_free(values)
      gsl_matrix_free(vectors)
      gsl_eigen_symmv_free(work)
    }
    for row in 0..<size {
      for column in 0..<size { gsl_matrix_set(copy, row, column, matrix[row, column]) }
    }
    gsl_eigen_symmv(copy, values, vectors, work)
    gsl_eigen_symmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_DESC)
    self.values = (0..<size).map { gsl_vector_get(values, $0) }
    self.vectors = (0..<size).map { column in
      (0..<size).map { gsl_matrix_get(vectors, $0, column) }
    }
  }
}
