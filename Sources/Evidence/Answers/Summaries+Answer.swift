extension Summaries {
  /// Fits one model.
  ///
  /// - Parameter spec: Which.
  /// - Returns: Its answer, before adjustment over the run.
  public func answer(_ spec: ModelSpec) -> ModelAnswer {
    let grouping = spec.grouping
    var answer = ModelAnswer(
      outcome: plan.outcomes[spec.outcome], exposure: plan.exposures[spec.exposure].title,
      by: grouping.map { plan.groupings[$0].name })
    let pack = packs[spec.outcome / 8]
    let lane = spec.outcome % 8
    let family = pack.families[spec.exposure]
    let strata = self.strata(of: family, lane: lane, grouping: grouping)
    let design = Design(groups: strata.map(\.blocks), layout: family.layout)
    answer.pairs = whole(design.pairCount)
    answer.participants = whole(design.participantCount)
    let solver = ModelSolver(
      design: design, labels: grouping == nil ? [nil] : strata.map(\.label),
      deviation: ChangeDeviation(pack.changes, lane: lane))
    if grouping != nil, strata.count < 2 {
      answer.notes.append("Fewer than two groups have pairs of logs: there is nothing to compare.")
      return answer
    }
    if strata.count > ModelSolver.mostGroups {
      answer.notes.append("More than \(ModelSolver.mostGroups) groups: not fitted.")
      return answer
    }
    solver.solve(&answer)
    return answer
  }

  /// Fits every model of the plan and draws the conclusions over the whole run.
  public func analyse() -> [ModelAnswer] {
    Self.conclude(plan.models.map(answer))
  }

  /// Adjusts the F tests over the run and states what is a finding.
  ///
  /// - Parameter answers: All models of the run.
  /// - Returns: The same with adjusted p and finding.
  public static func conclude(_ answers: [ModelAnswer]) -> [ModelAnswer] {
    let tested = answers.indices.filter { answers[$0].f != nil }
    let adjusted = Multiplicity.benjaminiHochberg(tested.compactMap { answers[$0].f?.p })
    var concluded = answers
    for (index, p) in zip(tested, adjusted) {
      concluded[index].adjustedP = p
      concluded[index].finding = answers[index].f.map {
        Finding(p: $0.p, adjustedP: p, answers: answers[index].levels)
      }
    }
    return concluded
  }

  /// The strata of a model with at least one pair: everybody, or the groups in the order of their labels.
  func strata(of family: FamilySums, lane: Int, grouping: Int?)
    -> [(label: String, blocks: Blocks)]
  {
    guard let grouping else { return [("", Blocks(family.total, lane: lane))] }
    let labels = self.labels[grouping]
    return LabelOrder.sorted(labels).compactMap { label in
      guard let index = labels.firstIndex(of: label), index < family.groups[grouping].count else {
        return nil
      }
      let blocks = Blocks(family.groups[grouping][index], lane: lane)
      return blocks.pairCount > 0 ? (label, blocks) : nil
    }
  }
}
