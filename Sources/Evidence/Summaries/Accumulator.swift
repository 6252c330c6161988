/// The pass: logs go in one after the other, grouped by participant and in order of time; sums come out.
///
/// Memory grows with the number of sums, never with the number of logs. Not shared between threads: give
/// each its own and merge their summaries.
public final class Accumulator {
  /// What is analysed.
  public let plan: Plan
  /// The point from which each outcome at the start is measured; keeps large numbers exact.
  public let pivots: [Double]

  private let outcomeCount: Int
  private let factorCount: Int
  private let packs: [PackAccumulator]
  private var previous: [Double]
  private var start: [Double]
  private var change: [Double]
  private var levels: [Int]
  private var hasPrevious = false
  private var codes: [[String: Int]]
  private var labels: [[String]]
  private var counts = LogCounts()
  private var sign = 1
  private var pairsOfParticipant = 0
  private let pairLimit: Int

  /// A pass that has seen nothing.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - pivots: For each outcome a number near its values, in its own points.
  ///   - pairLimit: How many of a participant's first pairs are used; all, when nil.
  public init(plan: Plan, pivots: [Double], pairLimit: Int? = nil) {
    self.plan = plan
    self.pivots = pivots
    self.pairLimit = pairLimit ?? .max
    outcomeCount = plan.outcomes.count
    factorCount = plan.factorNames.count
    let families = Family.all(of: plan)
    let packCount = (plan.outcomes.count + 7) / 8
    packs = (0..<packCount).map { _ in
      PackAccumulator(families: families, groupings: plan.groupings.count)
    }
    previous = Array(repeating: .nan, count: outcomeCount + factorCount)
    start = Array(repeating: .nan, count: 8 * packCount)
    change = Array(repeating: .nan, count: 8 * packCount)
    levels = Array(repeating: -1, count: factorCount)
    codes = Array(repeating: [:], count: plan.groupings.count)
    labels = Array(repeating: [], count: plan.groupings.count)
  }

  /// The code of a group, made when its label is first seen.
  ///
  /// - Parameters:
  ///   - label: The group's label.
  ///   - grouping: The position of the grouping in the plan.
  /// - Returns: The group's position among the labels seen so far.
  public func group(_ label: String, of grouping: Int) -> Int {
    if let code = codes[grouping][label] { return code }
    let code = labels[grouping].count
    codes[grouping][label] = code
    labels[grouping].append(label)
    return code
  }

  /// Counts participants from now on as added, or as taken away.
  func subtract(_ isOn: Bool) {
    sign = isOn ? -1 : 1
    for pack in packs { pack.weigh(Double(sign)) }
  }

  /// Takes in the current participant's next log.
  ///
  /// - Parameter values: Numbers in the order of `Plan.valueColumns`; NaN where missing.
  @inline(__always)
  public func add(log values: UnsafePointer<Double>) {
    counts.logs += sign
    defer { remember(values) }
    guard hasPrevious, pairsOfParticipant < pairLimit else { return }
    counts.pairs += sign
    pairsOfParticipant += 1
    for outcome in 0..<outcomeCount {
      start[outcome] = previous[outcome] - pivots[outcome]
      change[outcome] = values[outcome] - previous[outcome]
    }
    for factor in 0..<factorCount {
      let difference = values[outcomeCount + factor] - previous[outcomeCount + factor]
      levels[factor] = difference == 0 ? 1 : difference < 0 ? 0 : difference > 0 ? 2 : -1
    }
    for (index, pack) in packs.enumerated() {
      pack.add(start: lanes(of: start, index), change: lanes(of: change, index), levels: levels)
    }
  }

  @inline(__always)
  private func remember(_ values: UnsafePointer<Double>) {
    previous.withUnsafeMutableBufferPointer { buffer in
      for index in buffer.indices { buffer[index] = values[index] }
    }
    hasPrevious = true
  }

  @inline(__always)
  private func lanes(of values: [Double], _ pack: Int) -> Lanes {
    values.withUnsafeBufferPointer { buffer in
      var lanes = Lanes.zero
      for lane in 0..<8 { lanes[lane] = buffer[8 * pack + lane] }
      return lanes
    }
  }

  /// Ends the current participant.
  ///
  /// - Parameter groups: For each grouping of the plan the participant's group, -1 when unknown.
  public func finishParticipant(groups: [Int]) {
    guard hasPrevious else { return }
    hasPrevious = false
    counts.participants += sign
    if pairsOfParticipant == 0 { counts.exclude("participants with one log only", sign) }
    pairsOfParticipant = 0
    for pack in packs {
      pack.finishParticipant(groups: groups, groupings: groups.count)
    }
  }

  /// Counts something that was left out.
  ///
  /// - Parameters:
  ///   - reason: Why, as printed.
  ///   - number: How many.
  public func exclude(_ reason: String, _ number: Int = 1) {
    counts.exclude(reason, number)
  }

  /// The sums of all participants ended so far.
  public var summaries: Summaries {
    let sizes = labels.map(\.count)
    return Summaries(
      plan: plan, pivots: pivots, labels: labels, counts: counts,
      packs: packs.map { pack in
        PackSums(families: pack.sums(groupCounts: sizes), changes: ChangeSums(pack.changes))
      }
    )
  }
}
