/// One model: an outcome, an exposure and, for a subgroup model, a grouping; positions in the plan.
public struct ModelSpec: Hashable, Sendable {
  /// The position of the outcome.
  public let outcome: Int
  /// The position of the exposure.
  public let exposure: Int
  /// The position of the grouping; nil for everybody together.
  public let grouping: Int?
}

extension Plan {
  /// Every model of the plan: everybody together first, then the subgroups.
  public var models: [ModelSpec] {
    let overall = outcomes.indices.flatMap { outcome in
      exposures.indices.map { ModelSpec(outcome: outcome, exposure: $0, grouping: nil) }
    }
    let subgroups = groupings.indices.flatMap { grouping in
      outcomes.indices.flatMap { outcome in
        exposures.indices.filter { exposures[$0].isStratified }.map {
          ModelSpec(outcome: outcome, exposure: $0, grouping: grouping)
        }
      }
    }
    return overall + subgroups
  }
}
