internal import Evidence

/// All models of a scope as a table to keep, as they are told.
enum FindingsTable {
  /// Rows under a heading, one for each level; what is kept back is empty, and `told` says so.
  static func csv(_ models: [ToldModel]) -> String {
    CSV.table(
      [
        "outcome", "exposure", "by", "group", "level", "told", "rule", "people", "pairs", "mean",
        "se", "df", "ci_low", "ci_high", "effect_size", "f", "df1", "df2", "p", "p_adjusted",
        "variance_participant", "variance_residual", "method",
      ], models.flatMap { model in model.levels.map { row(model, $0) } })
  }

  private static func row(_ model: ToldModel, _ level: ToldModel.Level) -> [String] {
    let (answer, whole) = (level.answer, model.answer)
    let rule =
      switch model.kind {
      case .firm: "adjusted"
      case .likely: "programme"
      case .unclear: "none"
      case .silent: ""
      }
    return [
      model.outcome, model.exposure, model.by ?? "", CSV.field(level.group ?? ""),
      level.level.name, level.pairs == nil ? "kept back" : "told", rule,
      level.people.map(String.init) ?? "", level.pairs.map(String.init) ?? "",
      CSV.number(answer?.mean), CSV.number(answer?.se), CSV.number(answer?.df),
      CSV.number(answer?.low), CSV.number(answer?.high), CSV.number(answer?.effect?.value),
      CSV.number(whole?.f?.value), CSV.number(whole?.f?.df1), CSV.number(whole?.f?.df2),
      CSV.number(whole?.f?.p), CSV.number(whole?.adjustedP),
      CSV.number(whole?.participantVariance), CSV.number(whole?.residualVariance),
      whole?.method.rawValue ?? "",
    ]
  }
}
