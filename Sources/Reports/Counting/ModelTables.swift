internal import Evidence
internal import Impact

/// Makes the rows of the tables of change from answers, with small numbers kept back.
enum ModelTables {
  /// Every level of every model.
  ///
  /// - Parameters:
  ///   - answers: The models of a run.
  ///   - sample: The area they are of, if it is one.
  ///   - rule: What is too few.
  /// - Returns: A row for each level of each model.
  static func rows(
    _ answers: [ModelAnswer], sample: String? = nil, _ rule: DisclosureRule
  ) -> [ModelRow] {
    let everybody = Dictionary(
      answers.filter { $0.by == nil }.map { ("\($0.outcome) \($0.exposure)", $0) },
      uniquingKeysWith: { first, _ in first })
    // Areas are not set beside each other by how they did.
    return answers.filter { $0.by != "region" && $0.by != "project_type" }.flatMap { answer in
      let told = ToldModel(
        answer, everybody: everybody["\(answer.outcome) \(answer.exposure)"], rule)
      return told.levels.map { row($0, told, sample) }
    }
  }

  private static func row(
    _ level: ToldModel.Level, _ model: ToldModel, _ sample: String?
  ) -> ModelRow {
    ModelRow(
      outcome: model.outcome, exposure: model.exposure, by: model.by, group: level.group,
      sample: sample, level: level.level.name, pairs: level.pairs, people: level.people,
      mean: level.answer?.mean, low: level.answer?.low, high: level.answer?.high,
      effect: level.answer?.effect?.value, size: level.answer?.effect?.word,
      test: test(model), standing: standing(model.kind))
  }

  private static func test(_ model: ToldModel) -> ModelTest? {
    guard let answer = model.answer, let f = answer.f,
      [f.value, f.df1, f.df2, f.p].allSatisfy(\.isFinite)
    else { return nil }
    return ModelTest(
      f: f.value, df1: f.df1, df2: f.df2, p: f.p, adjusted: answer.adjustedP,
      between: answer.participantVariance, within: answer.residualVariance,
      method: answer.method.rawValue, pairs: model.pairs, people: model.people)
  }

  private static func standing(_ kind: ToldModel.Kind) -> ModelRow.Standing {
    switch kind {
    case .firm: .firm
    case .likely: .likely
    case .unclear: .unclear
    case .silent: .silent
    }
  }

  /// How each outcome changed from first to last log, where enough people have both.
  static func changes(_ course: Course, _ plan: Plan, _ rule: DisclosureRule) -> [ChangeRow] {
    plan.outcomes.enumerated().map { place, outcome in
      var row = ChangeRow(outcome: outcome)
      guard place < course.changes.count else { return row }
      let change = course.changes[place]
      let people = change.change.count
      guard !rule.isSmall(people) else { return row }
      row.people = rule.rounded(people)
      row.first = change.first.mean
      row.change = change.change.mean
      (row.low, row.high) = (change.change.interval?.low, change.change.interval?.high)
      let improved = Int((Double(people) * (change.improved ?? 0)).rounded())
      row.improved =
        Disclosure.list([improved, people - improved], rule: rule).groups.first?.number
      return row
    }
  }
}
