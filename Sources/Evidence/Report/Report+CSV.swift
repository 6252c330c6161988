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
      field(answer.outcome), field(answer.exposure), field(answer.by ?? ""),
      field(level?.group ?? ""), level?.level.name ?? "", "\(answer.pairs)",
      "\(answer.participants)", level.map { "\($0.n)" } ?? "", number(level?.mean),
      number(level?.se), number(level?.df), number(level?.low), number(level?.high),
      number(level?.effect?.value), number(answer.f?.value), number(answer.f?.df1),
      number(answer.f?.df2), number(answer.f?.p), number(answer.adjustedP),
      number(answer.participantVariance), number(answer.residualVariance), answer.method.rawValue,
      field(answer.notes.joined(separator: " ")),
    ]
  }

  private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { "\",\n\r".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
