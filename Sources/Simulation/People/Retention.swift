/// How probable it is that somebody logs once more, region by region and log by log.
///
/// In every region the expected number of people with a first, second, third ... log is the published
/// one. People who never registered go on less often than others, those with short versions more often:
/// each kind has the same odds in relation to the others throughout, and the odds of everybody are set so
/// that the sum comes out.
struct Retention: Sendable {
  /// A kind of person, as far as going on is concerned.
  struct Kind: Hashable, Sendable {
    let isRegistered: Bool
    let isShort: Bool

    static let all = [
      Kind(isRegistered: true, isShort: false), Kind(isRegistered: true, isShort: true),
      Kind(isRegistered: false, isShort: false), Kind(isRegistered: false, isShort: true),
    ]

    fileprivate var place: Int { (isRegistered ? 0 : 2) + (isShort ? 1 : 0) }
  }

  /// For each region and number of logs, the probability of one more, for each kind.
  private let onward: [[[Double]]]

  /// The probabilities of a programme.
  init(_ margins: Margins) {
    let odds = Kind.all.map { kind in
      (kind.isRegistered ? 1 : margins.chosen.retention.unregistered)
        * (kind.isShort ? margins.chosen.retention.short : 1)
    }
    onward = margins.regions.indices.map { region in
      let logged = margins.people.logged[region]
      let short = logged > 0 ? margins.short[region] / logged : 0
      let unregistered = logged > 0 ? margins.chosen.unregistered[region] / logged : 0
      let first = Kind.all.map { kind in
        (kind.isRegistered ? 1 - unregistered : unregistered) * (kind.isShort ? short : 1 - short)
      }
      let counts = zip(margins.logs.quarterly[region], margins.logs.monthly[region]).map(+)
      return Self.steps(counts, first, odds)
    }
  }

  /// The probability that somebody with so many logs, from 1, sends another.
  func another(after logs: Int, in region: Int, _ kind: Kind) -> Double {
    let steps = onward[region]
    return logs <= steps.count ? steps[logs - 1][kind.place] : 0
  }

  private static func steps(
    _ counts: [Double], _ first: [Double], _ odds: [Double]
  ) -> [[Double]] {
    var there = first
    return zip(counts, counts.dropFirst()).map { now, next in
      // One region has more fifteenth logs than fourteenth ones.
      let part = now > 0 ? min(1, next / now) : 0
      let probabilities = probabilities(part, there, odds)
      there = zip(there, probabilities).map(*)
      return probabilities
    }
  }

  /// The probabilities with the given odds to each other that make the given part of all go on.
  private static func probabilities(
    _ part: Double, _ there: [Double], _ odds: [Double]
  ) -> [Double] {
    guard part > 0, part < 1 else { return odds.map { _ in part } }
    let total = there.reduce(0, +)
    var (low, high) = (0.0, 1e6)
    for _ in 0..<200 {
      let middle = (low * high).squareRoot() + (low == 0 ? 1e-6 * high : 0)
      let sum = zip(there, odds).reduce(0) { $0 + $1.0 * middle * $1.1 / (1 + middle * $1.1) }
      if sum < part * total { low = middle } else { high = middle }
    }
    return odds.map { high * $0 / (1 + high * $0) }
  }
}
