extension ValueSet {
  /// The index of a profile; `nil` unless every level is given.
  func index(_ answers: Answers) -> Double? {
    var index = 1.0
    var hasProblem = false
    var hasWorst = false
    for dimension in dimensions {
      guard case .choice(let code) = answers[dimension.item],
        let level = dimension.weights.firstIndex(where: { $0.code == code })
      else { return nil }
      index -= dimension.weights[level].weight
      hasProblem = hasProblem || level > 0
      hasWorst = hasWorst || level == dimension.weights.count - 1
    }
    if hasProblem { index -= anyProblem }
    if hasWorst { index -= worstLevel }
    // Weights have three decimals; the subtraction should not leave a trace of binary fractions.
    return (index * 1_000_000).rounded() / 1_000_000
  }
}
