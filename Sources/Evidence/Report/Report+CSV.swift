extension Report {
  /// The report as a table with one row for each level of each model.
  ///
  /// Rows end with a line feed; a number that is not identified is empty.
  public var csv: String {
    let heading = [
      "outcome", "exposure", "by", "group", "level", "pairs", "participants", "n", "mean", "se",
      "df",
      "ci_low", "ci_high", "effect_size", "f", "df1", "df2", "p", "p_adjusted",
      "variance_participant", "variance_residual", "method", "notes",
    ]
    var output = heading.joined(separator: ",") + "\n"
    for answer in answers {
      for level in answer.levels {
        output += Self.row(answer, level).joined(separator: ",") + "\n"
      }
      if answer.levels.isEmpty { output += Self.row(answer, nil).joined(separator: ",") + "\n" }
    }
    return output
  }

  private static func row(_ answer: ModelAnswer, _ level: LevelAnswer?) -> [String] {
    [
      CSV.field(answer.outcome), CSV.field(answer.exposure), CSV.field(answer.by ?? ""),
      CSV.field(level?.group ?? ""), level?.level.name ?? "", "\(answer.pairs)",
      "\(answer.participants)", level.map { "\($0.n)" } ?? "", CSV.number(level?.mean),
      CSV.number(level?.se), CSV.number(level?.df), CSV.number(level?.low), CSV.number(level?.high),
      CSV.number(level?.effect?.value), CSV.number(answer.f?.value), CSV.number(answer.f?.df1),
      CSV.number(answer.f?.df2), CSV.number(answer.f?.p), CSV.number(answer.adjustedP),
      CSV.number(answer.participantVariance), CSV.number(answer.residualVariance),
      answer.method.rawValue,
      CSV.field(answer.notes.joined(separator: " ")),
    ]
  }
}
