/// How many people an evaluation needs to find a change within people.
public struct SampleSize: Equatable, Sendable {
  /// People, when each gives one independent change.
  public let people: Int
  /// The power with so many.
  public let power: Double

  /// The fewest people with whom a one-sample t test of the change has the power wanted.
  ///
  /// The power is exact: with δ = effect √n, `P(|T'| > t)` for a noncentral t with n-1 degrees of freedom
  /// (Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 2).
  ///
  /// - Parameters:
  ///   - effect: Mean change over the standard deviation of the change.
  ///   - wanted: The probability wanted of finding it, above alpha and below 1.
  ///   - alpha: The two-sided level of the test.
  public init?(effect: Double, power wanted: Double, alpha: Double) {
    guard abs(effect) > 1e-3, effect.isFinite, alpha > 0, alpha < 1, wanted > alpha, wanted < 1
    else { return nil }
    var low = 1
    var high = 2
    while Self.power(effect: effect, people: high, alpha: alpha) < wanted {
      low = high
      high *= 2
      guard high < 1 << 28 else { return nil }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Self.power(effect: effect, people: middle, alpha: alpha) < wanted {
        low = middle
      } else {
        high = middle
      }
    }
    people = high
    power = Self.power(effect: effect, people: high, alpha: alpha)
  }

  /// The people needed when each gives several changes that resemble each other.
  ///
  /// With m changes a person and intraclass correlation ρ, the design effect is `1 + (m-1)ρ`, and n
  /// independent changes need `n (1 + (m-1)ρ) / m` people (Kish, Survey Sampling, 1965, section 5.4).
  ///
  /// - Parameters:
  ///   - changes: Changes a person, on average; one or more.
  ///   - correlation: The intraclass correlation, from 0 to 1.
  /// - Returns: People, rounded up.
  public func people(changes: Double, correlation: Double) -> Int {
    let effect = 1 + (max(changes, 1) - 1) * min(max(correlation, 0), 1)
    return Int((Double(people) * effect / max(changes, 1)).rounded(.up))
  }

  /// The power of the test with a number of people, two or more.
  ///
  /// - Parameters:
  ///   - effect: Mean change over the standard deviation of the change.
  ///   - people: How many.
  ///   - alpha: The two-sided level of the test.
  /// - Returns: The probability of finding the change.
  public static func power(effect: Double, people: Int, alpha: Double) -> Double {
    let freedom = Double(people - 1)
    guard freedom > 0 else { return 0 }
    let shift = abs(effect) * Double(people).squareRoot()
    let bound = Distributions.tQuantile(alpha: alpha, freedom)
    return 1 - NoncentralT.lower(bound, freedom, shift) + NoncentralT.lower(-bound, freedom, shift)
  }
}
