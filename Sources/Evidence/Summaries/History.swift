/// One participant's logs, in order of time, and the groups they belong to.
public struct History: Hashable, Sendable {
  /// For each log the numbers in the order of `Plan.valueColumns`; NaN where missing.
  public var logs: [[Double]]
  /// For each grouping of the plan the participant's label; nil when unknown.
  public var groups: [String?]
  /// For each log when, in days; empty where nothing asks for it.
  public var times: [Double]
  /// How many other logs were left out because a later one is of the same day.
  public var replaced: Int

  /// A participant's logs.
  ///
  /// - Parameters:
  ///   - logs: For each log, in order of time, the numbers in the order of `Plan.valueColumns`.
  ///   - groups: For each grouping of the plan the participant's label.
  ///   - times: For each log when, in days.
  ///   - replaced: How many other logs were left out because a later one is of the same day.
  public init(
    logs: [[Double]], groups: [String?] = [], times: [Double] = [], replaced: Int = 0
  ) {
    self.logs = logs
    self.groups = groups
    self.times = times
    self.replaced = replaced
  }
}

extension Accumulator {
  /// Takes in a whole participant.
  ///
  /// Logs of a length other than the plan's columns are passed over.
  ///
  /// - Parameter history: The participant's logs.
  public func add(_ history: History) {
    for log in history.logs where log.count == plan.valueColumns.count {
      log.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        add(log: base)
      }
    }
    finishParticipant(
      groups: plan.groupings.indices.map { index in
        guard index < history.groups.count, let label = history.groups[index] else { return -1 }
        return group(label, of: index)
      })
  }
}

extension Summaries {
  /// The summaries of some participants.
  ///
  /// - Parameters:
  ///   - histories: Each participant's logs.
  ///   - plan: What is analysed.
  ///   - pivots: For each outcome a number near its values; zero, when nil.
  public init(_ histories: [History], plan: Plan, pivots: [Double]? = nil) {
    let accumulator = Accumulator(
      plan: plan, pivots: pivots ?? plan.outcomes.map { _ in 0 })
    for history in histories { accumulator.add(history) }
    self = accumulator.summaries
  }
}
