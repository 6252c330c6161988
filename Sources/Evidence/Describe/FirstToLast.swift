/// How an outcome changed from each person's first log to the last.
public struct FirstToLast: Hashable, Sendable {
  /// The outcome at the first log of everybody who has a last one.
  public private(set) var first = Moments()
  /// Last minus first.
  public private(set) var change = Moments()
  /// People by their change, in hundredths of a point.
  private var histogram: [Int: Int] = [:]

  /// Of nobody.
  public init() {}

  /// Of nobody, with points from which values and changes are measured.
  init(from pivot: Double?) {
    first = Moments(from: pivot)
    change = Moments(from: pivot)
  }

  /// Takes in a person; one without a first or a last value is passed over.
  ///
  /// - Parameters:
  ///   - first: The outcome at the first log.
  ///   - last: The outcome at the last log.
  ///   - sign: 1 to add, -1 to take away.
  public mutating func add(first: Double, last: Double, sign: Int = 1) {
    let difference = last - first
    guard difference.isFinite, abs(difference) < 1e12 else { return }
    self.first.add(first, sign: sign)
    change.add(difference, sign: sign)
    let place = Int((100 * difference).rounded())
    let people = histogram[place, default: 0] + sign
    histogram[place] = people == 0 ? nil : people
  }

  /// The same of values in larger units.
  func scaled(by part: Double) -> FirstToLast {
    var scaled = self
    scaled.first = first.scaled(by: part)
    scaled.change = change.scaled(by: part)
    scaled.histogram = Dictionary(
      histogram.map { (Int((Double($0) * part).rounded()), $1) }, uniquingKeysWith: +)
    return scaled
  }

  /// Takes in all people of another.
  ///
  /// - Parameter other: Of other people.
  public mutating func add(_ other: FirstToLast) {
    first.add(other.first)
    change.add(other.change)
    histogram.merge(other.histogram, uniquingKeysWith: +)
  }

  /// The part of people whose outcome is higher at the last log, from 0 to 1; nil of nobody.
  public var improved: Double? { part { $0 > 0 } }

  /// The part of people whose outcome is lower at the last log.
  public var worsened: Double? { part { $0 < 0 } }

  /// The parts of people who changed reliably for the better and for the worse.
  ///
  /// A change is reliable when it is larger than 1.96 standard errors of a difference between two
  /// measurements, `SD √2 √(1-r)`, with the standard deviation of the first log (Jacobson and Truax,
  /// J Consult Clin Psychol 1991, 59:12).
  ///
  /// - Parameter reliability: The reliability r of the outcome, from 0 to below 1.
  /// - Returns: The least reliable change in points and both parts; nil of fewer than two people.
  public func reliable(
    reliability: Double
  ) -> (least: Double, improved: Double, worsened: Double)? {
    guard let deviation = first.deviation, reliability >= 0, reliability < 1 else { return nil }
    let bound =
      Distributions.normalQuantile(upper: 0.025) * deviation * (2 * (1 - reliability)).squareRoot()
    guard let better = part({ Double($0) / 100 > bound }),
      let worse = part({ Double($0) / 100 < -bound })
    else { return nil }
    return (bound, better, worse)
  }

  private func part(_ holds: (Int) -> Bool) -> Double? {
    guard change.count > 0 else { return nil }
    let people = histogram.reduce(0) { holds($1.key) ? $0 + $1.value : $0 }
    return Double(people) / Double(change.count)
  }
}
