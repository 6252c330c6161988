/// Summaries that follow a programme as people send, correct and take out their logs.
///
/// Every value is held as a whole number of a unit of its column, such as hundredths of a point, so that
/// all sums are whole numbers and exact (below 2⁵³, which 20 million logs do not reach): taking a person
/// away leaves bit for bit what would be there without them, and an order of changes is as good as any
/// other. `Tally` is what somebody was counted with; keep it to be able to take it away.
///
/// For one thread at a time.
public final class LiveSummaries {
  /// What is analysed.
  public let plan: Plan
  /// For each of `Plan.valueColumns`, how many units make a point.
  public let units: [Double]
  private let accumulator: Accumulator
  private var course: Course
  private var buffer: [Double]

  /// More groups than this of one grouping are not told apart: the rest count as unknown.
  public static let mostGroups = 250

  /// Summaries of nobody.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - units: For each of `Plan.valueColumns`, how many units make a point: 100 where values have two
  ///     decimals. A value between two units counts as the nearer one.
  ///   - middles: For each outcome a value in the middle of what can be, in points; sums from there are
  ///     smaller.
  ///   - pairLimit: How many of a participant's first pairs are used; all, when nil.
  public init(plan: Plan, units: [Double], middles: [Double], pairLimit: Int? = nil) {
    self.plan = plan
    self.units = units
    let pivots = zip(middles, units).map { ($0 * $1).rounded() }
    // The same division for all, so that two can be added up.
    accumulator = Accumulator(
      plan: plan, pivots: pivots, pairLimit: pairLimit,
      sets: CellSets(
        columns: plan.groupings.map(\.column), labels: plan.groupings.map { _ in 0 }
      ).sets)
    course = Course(plan: plan, isWhole: true)
    buffer = Array(repeating: .nan, count: units.count)
  }

  /// What somebody's logs come to, ready to be counted and later taken away again.
  ///
  /// - Parameter history: Their logs, in order of time.
  /// - Returns: The tally; logs of a length other than the plan's columns are left out.
  public func tally(_ history: History) -> Tally {
    var tally = Tally(
      replaced: history.replaced,
      groups: plan.groupings.indices.map { index in
        guard index < history.groups.count, let label = history.groups[index]
        else { return Tally.unknown }
        let code = accumulator.group(label, of: index)
        return code < Self.mostGroups ? UInt8(code) : Tally.unknown
      })
    for (index, log) in history.logs.enumerated() where log.count == units.count {
      let time = index < history.times.count ? history.times[index] : 0
      tally.add(time: time, log, units: units)
    }
    return tally
  }

  /// Counts somebody with other logs than before.
  ///
  /// - Parameters:
  ///   - old: What they were counted with; nil when they were not.
  ///   - new: What they are counted with now; nil when they are not.
  public func replace(_ old: Tally?, by new: Tally?) {
    if let old { count(old, sign: -1) }
    if let new { count(new, sign: 1) }
  }

  private func count(_ tally: Tally, sign: Int) {
    guard !tally.isEmpty else { return }
    accumulator.subtract(sign < 0)
    course.sign = sign
    tally.forEach { time, values in
      for (column, value) in values.enumerated() {
        buffer[column] = value == Tally.missing ? .nan : Double(value)
      }
      buffer.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        accumulator.add(log: base)
        course.add(time: Double(time), values: base)
      }
    }
    let groups = tally.groups.map { $0 == Tally.unknown ? -1 : Int($0) }
    accumulator.finishParticipant(groups: groups)
    course.finish(group: groups.first.flatMap { accumulator.label($0, of: 0) })
    accumulator.exclude(Self.replaced, sign * tally.replaced)
  }

  /// Counts everybody of other summaries as well.
  ///
  /// Sums of whole numbers are exact, so that any way of dividing people up gives the same bits.
  ///
  /// - Parameter other: Summaries of other people, by the same plan, units and middles; they are left as they are.
  /// - Returns: How tallies of the other are told here (``Tally/recoded(by:)``).
  public func add(_ other: LiveSummaries) -> Tally.Codes {
    course.add(other.course)
    return Tally.Codes(
      accumulator.add(other.accumulator).map { $0.map { $0 < 0 ? Tally.unknown : UInt8($0) } })
  }

  /// Why one of two logs of the same day is left out, as printed.
  public static let replaced = "logs replaced by a later one of the same participant and date"

  /// How much there is.
  public var counts: LogCounts { accumulator.counts }

  /// The sums in units, groups in the order of their labels; equal for equal people, bit for bit.
  public var exact: Summaries { accumulator.summaries.canonical }

  /// The sums in points, ready to be analysed.
  public var summaries: Summaries {
    exact.inPoints(units: Array(units.prefix(plan.outcomes.count)))
  }

  /// The course of the logs, in points.
  public var described: Course { course.inPoints(units: units) }
}
