public import Evidence

/// The costs of some logs: from first to last, and by change in peer support.
public struct CostAnalysis: Sendable {
  /// Which logs, in words.
  public let title: String
  /// Every model: the change in costs, use and health by change in support.
  public let report: Report
  /// The change from first to last log.
  public let course: Course
}

/// Adds up the costs of people's logs.
final class CostCount {
  private let title: String
  private let accumulator: Accumulator
  private var course: Course
  /// The sums of other people, in their order.
  private var others: [Summaries] = []

  init(_ title: String, _ plan: Plan) {
    self.title = title
    accumulator = Accumulator(plan: plan, pivots: plan.outcomes.map { _ in 0 })
    course = Course(plan: plan)
  }

  /// Takes in the logs of a person, in order of time.
  func add(_ logs: [EconomicLog]) {
    accumulator.add(History(logs: logs.map(\.values)))
    for log in logs {
      log.values.withUnsafeBufferPointer { values in
        if let base = values.baseAddress { course.add(time: log.time, values: base) }
      }
    }
    course.finish(group: nil)
  }

  /// Takes in other people, by the same plan.
  func add(_ other: CostCount) {
    others += [other.accumulator.summaries] + other.others
    course.add(other.course)
  }

  /// What they come to.
  ///
  /// - Throws: `MergeError` when some were counted by another plan.
  func analysis() throws(MergeError) -> CostAnalysis {
    var summaries = accumulator.summaries
    for other in others { try summaries.add(other) }
    return CostAnalysis(
      title: title, report: Report(summaries: summaries, answers: summaries.analyse()),
      course: course)
  }
}
