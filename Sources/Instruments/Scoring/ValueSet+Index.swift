extension ValueSet {
  /// The index of a profile, one answer for each dimension; `nil` unless every level is given.
  func index(_ profile: [AnswerValue?]) -> Double? {
    var index = 1.0
    var hasProblem = false
    var hasWorst = false
    for (dimension, answer) in zip(dimensions, profile) {
      guard case .choice(let code) = answer,
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
