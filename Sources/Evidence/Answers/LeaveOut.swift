/// What the models say when one group after the other is left out: a sensitivity analysis.
public struct LeaveOut: Sendable {
  /// The models over everybody.
  public let everybody: [ModelAnswer]
  /// The models without each group.
  public let without: [(label: String, answers: [ModelAnswer])]

  /// Leaves out the groups of a grouping, one at a time.
  ///
  /// Their sums are taken from everybody's, so that nothing is read again. Exposures without subgroup sums
  /// are passed over. Effect sizes keep the standard deviation of the whole sample.
  ///
  /// - Parameters:
  ///   - summaries: What was analysed.
  ///   - grouping: The position of the grouping in the plan.
  public init(_ summaries: Summaries, grouping: Int) {
    everybody = Summaries.conclude(summaries.plan.overall.map(summaries.answer))
    without = LabelOrder.sorted(summaries.labels[grouping]).map { label in
      let rest = summaries.leavingOut(label, of: grouping)
      return (label, Summaries.conclude(rest.plan.overall.map(rest.answer)))
    }
  }
}

extension Plan {
  /// The models over everybody for which subgroup sums are kept.
  var overall: [ModelSpec] {
    models.filter { $0.grouping == nil && exposures[$0.exposure].isStratified }
  }
}

extension Summaries {
  /// The sums over everybody but one group.
  ///
  /// - Parameters:
  ///   - label: The group's label.
  ///   - grouping: The position of the grouping in the plan.
  /// - Returns: Summaries in which only the models over everybody are without the group.
  func leavingOut(_ label: String, of grouping: Int) -> Summaries {
    guard let group = labels[grouping].firstIndex(of: label) else { return self }
    var rest = self
    for pack in packs.indices {
      for family in packs[pack].families.indices {
        let groups = packs[pack].families[family].groups[grouping]
        guard group < groups.count else { continue }
        rest.packs[pack].families[family].total.add(groups[group], sign: -1)
      }
    }
    return rest
  }
}
