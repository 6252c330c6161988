/// The number of projects that a person takes part in, month by month.
struct Projects: Sendable {
  private let limits: [Double]
  private let lasting: Double

  init(_ margins: Margins) {
    let numbers = margins.chosen.projects.numbers
    let total = numbers.reduce(0, +)
    var sum = 0.0
    limits = numbers.dropLast().map { number in
      sum += number
      return Normal.quantile(min(0.9999, sum / total))
    }
    lasting = margins.chosen.projects.lasting
  }

  /// Draws one month.
  ///
  /// - Parameters:
  ///   - personal: What is the person's, a draw from the standard normal distribution.
  ///   - chance: The month's.
  /// - Returns: how many.
  func next(_ personal: Double, _ chance: inout Chance) -> Int {
    let value = lasting.squareRoot() * personal + (1 - lasting).squareRoot() * chance.normal()
    return limits.firstIndex { value < $0 } ?? limits.count
  }
}
