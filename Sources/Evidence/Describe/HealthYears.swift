internal import Glibc

/// Years of life weighed by health (QALYs), from a health index at some moments: the area under its curve.
///
/// For each person the index runs from one log to the next, in a straight line or held until the next log, and
/// is weighed by time; a year in full health is 1. What was *gained* is that area less the area of a person
/// who stays as at the first log. Only time between logs counts: nothing is said of the time before and after.
/// Source: Drummond and others, Methods for the Economic Evaluation of Health Care Programmes, 4th edition
/// (2015), chapter 5; Manca, Hawkins and Sculpher, Health Economics 2005, 14:487, on why the first value has to
/// be taken off.
public struct HealthYears: Hashable, Sendable {
  /// How the index goes from one log to the next.
  public enum Path: String, Sendable, CaseIterable {
    /// In a straight line.
    case straight
    /// It stays until the next log, so that a change counts as late as it can.
    case held
  }

  /// How the index goes from one log to the next.
  public let path: Path
  /// How much less a year counts than the year before, such as 0.035.
  public let discount: Double
  /// Years of all people together.
  public private(set) var personYears = 0.0
  /// Weighed years of each person.
  public private(set) var lived = Moments()
  /// For each person the weighed years beyond those of staying as at the first log.
  public private(set) var gained = Moments()

  /// Days in a year, on average.
  public static let yearLength = 365.25

  /// Of nobody.
  ///
  /// - Parameters:
  ///   - path: How the index goes from one log to the next.
  ///   - discount: How much less a year counts than the year before, from 0.
  public init(path: Path = .straight, discount: Double = 0) {
    self.path = path
    self.discount = discount
  }

  /// Takes in a person; one with fewer than two values, or without time between them, is passed over.
  ///
  /// - Parameters:
  ///   - times: When, in days, in ascending order.
  ///   - values: The index at each; NaN where it is missing.
  public mutating func add(times: [Double], values: [Double]) {
    let known = zip(times, values).filter { !$0.1.isNaN }
    guard let first = known.first, let last = known.last, last.0 > first.0 else { return }
    let rate = log1p(discount)
    var area = 0.0
    for (start, end) in zip(known, known.dropFirst()) {
      let length = (end.0 - start.0) / Self.yearLength
      let slope = path == .held || length <= 0 ? 0 : (end.1 - start.1) / length
      area += Self.area(
        start.1, slope, from: (start.0 - first.0) / Self.yearLength, length: length, rate)
    }
    let years = (last.0 - first.0) / Self.yearLength
    personYears += years
    lived.add(area)
    gained.add(area - Self.area(first.1, 0, from: 0, length: years, rate))
  }

  /// Takes in all people of another, weighed in the same way.
  public mutating func add(_ other: HealthYears) {
    personYears += other.personYears
    lived.add(other.lived)
    gained.add(other.gained)
  }

  /// The integral of (value + slope s) e^(-rate (from + s)) over s from 0 to `length`.
  private static func area(
    _ value: Double, _ slope: Double, from: Double, length: Double, _ rate: Double
  ) -> Double {
    let x = rate * length
    guard x > 1e-6 else { return (value + slope * length / 2) * length * exp(-rate * from) }
    let whole = -expm1(-x) / rate
    let rising = (whole - length * exp(-x)) / rate
    return exp(-rate * from) * (value * whole + slope * rising)
  }
}
