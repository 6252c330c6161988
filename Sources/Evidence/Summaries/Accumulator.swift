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
  let packs: [PackAccumulator]
  private let pairLimit: Int
  /// Numbers of the log before, then starts and changes of the pair, eight for each pack.
  private let previous: UnsafeMutablePointer<Double>
  private let start: UnsafeMutablePointer<Lanes>
  private let change: UnsafeMutablePointer<Lanes>
  private let pivotLanes: UnsafeMutablePointer<Lanes>
  private let levels: UnsafeMutablePointer<Int>
  private let lastLevels: UnsafeMutablePointer<Int>
  private let lagged: [Bool]
  let state: UnsafeMutablePointer<State>
  private var codes: [[String: Int]]
  private(set) var labels: [[String]]
  var excluded = LogCounts()

  struct State {
    var hasPrevious = false
    var sign = 1
    var pairsOfParticipant = 0
    var logs = 0
    var participants = 0
    var pairs = 0
    var single = 0
  }

  /// A pass that has seen nothing.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - pivots: For each outcome a number near its values, in its own points.
  ///   - pairLimit: How many of a participant's first pairs are used; all, when nil.
  public convenience init(plan: Plan, pivots: [Double], pairLimit: Int? = nil) {
    self.init(plan: plan, pivots: pivots, pairLimit: pairLimit, sets: nil)
  }

  /// The same with how participants are divided into cells; settled by the first of them, when nil.
  init(plan: Plan, pivots: [Double], pairLimit: Int?, sets: [[Int]]?) {
    self.plan = plan
    self.pivots = pivots
    self.pairLimit = pairLimit ?? .max
    outcomeCount = plan.outcomes.count
    factorCount = plan.factors.count
    lagged = plan.factors.map(\.isLagged)
    let families = Family.all(of: plan)
    let packCount = (plan.outcomes.count + 7) / 8
    packs = (0..<packCount).map { _ in
      PackAccumulator(families: families, columns: plan.groupings.map(\.column), sets: sets)
    }
    previous = .allocate(capacity: outcomeCount + factorCount)
    previous.initialize(repeating: .nan, count: outcomeCount + factorCount)
    start = .allocate(capacity: packCount)
    start.initialize(repeating: Lanes(repeating: .nan), count: packCount)
    change = .allocate(capacity: packCount)
    change.initialize(repeating: Lanes(repeating: .nan), count: packCount)
    pivotLanes = .allocate(capacity: packCount)
    pivotLanes.initialize(repeating: .zero, count: packCount)
    for (index, pivot) in pivots.enumerated() { pivotLanes[index / 8][index % 8] = pivot }
    levels = .allocate(capacity: factorCount)
    levels.initialize(repeating: -1, count: factorCount)
    lastLevels = .allocate(capacity: factorCount)
    lastLevels.initialize(repeating: -1, count: factorCount)
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    codes = Array(repeating: [:], count: plan.groupings.count)
    labels = Array(repeating: [], count: plan.groupings.count)
  }

  deinit {
    previous.deallocate()
    start.deallocate()
    change.deallocate()
    pivotLanes.deallocate()
    levels.deallocate()
    lastLevels.deallocate()
    state.deallocate()
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

  /// The label of a group, by its code; nil for an unknown one.
  ///
  /// - Parameters:
  ///   - code: The group's position among the labels seen so far.
  ///   - grouping: The position of the grouping in the plan.
  /// - Returns: The label.
  public func label(_ code: Int, of grouping: Int) -> String? {
    labels[grouping].indices.contains(code) ? labels[grouping][code] : nil
  }

  /// Counts participants from now on as added, or as taken away.
  func subtract(_ isOn: Bool) {
    state.pointee.sign = isOn ? -1 : 1
    for pack in packs { pack.weigh(isOn ? -1 : 1) }
  }

  /// Takes in the current participant's next log.
  ///
  /// - Parameter values: Numbers in the order of `Plan.valueColumns`; NaN where missing.
  public func add(log values: UnsafePointer<Double>) {
    let sign = state.pointee.sign
    state.pointee.logs += sign
    if state.pointee.hasPrevious, state.pointee.pairsOfParticipant < pairLimit {
      state.pointee.pairs += sign
      state.pointee.pairsOfParticipant += 1
      addPair(values)
    }
    previous.update(from: values, count: outcomeCount + factorCount)
    state.pointee.hasPrevious = true
  }

  private func addPair(_ values: UnsafePointer<Double>) {
    for factor in 0..<factorCount {
      let difference = values[outcomeCount + factor] - previous[outcomeCount + factor]
      let isUp = difference > 0 ? 1 : 0
      let isDown = difference < 0 ? 1 : 0
      let level = difference == difference ? 1 + isUp - isDown : -1
      levels[factor] = lagged[factor] ? lastLevels[factor] : level
      lastLevels[factor] = level
    }
    for index in 0..<packs.count {
      var now = Lanes(repeating: .nan)
      var then = Lanes(repeating: .nan)
      for lane in 0..<min(8, outcomeCount - 8 * index) {
        now[lane] = values[8 * index + lane]
        then[lane] = previous[8 * index + lane]
      }
      packs[index].add(start: then - pivotLanes[index], change: now - then, levels: levels)
    }
  }

  /// Ends the current participant.
  ///
  /// - Parameter groups: For each grouping of the plan the participant's group, -1 when unknown.
  public func finishParticipant(groups: [Int]) {
    guard state.pointee.hasPrevious else { return }
    state.pointee.hasPrevious = false
    lastLevels.update(repeating: -1, count: factorCount)
    state.pointee.participants += state.pointee.sign
    if state.pointee.pairsOfParticipant == 0 { state.pointee.single += state.pointee.sign }
    state.pointee.pairsOfParticipant = 0
    for pack in packs {
      pack.finishParticipant(groups: groups) { self.labels.map(\.count) }
    }
  }

  /// Counts something that was left out.
  ///
  /// - Parameters:
  ///   - reason: Why, as printed.
  ///   - number: How many.
  public func exclude(_ reason: String, _ number: Int = 1) {
    excluded.exclude(reason, number)
  }

  /// How much has been taken in.
  public var counts: LogCounts {
    var counts = excluded
    counts.logs = state.pointee.logs
    counts.participants = state.pointee.participants
    counts.pairs = state.pointee.pairs
    counts.exclude("participants with one log only", state.pointee.single)
    return counts
  }

  /// The sums of all participants ended so far.
  public var summaries: Summaries {
    let sizes = labels.map(\.count)
    return Summaries(
      plan: plan, pivots: pivots, labels: labels, counts: counts,
      packs: packs.map { pack in
        PackSums(families: pack.sums(labels: sizes), changes: ChangeSums(pack.changes))
      }
    )
  }
}
