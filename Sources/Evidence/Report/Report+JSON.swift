internal import LineJSON

extension Report {
  /// The report as one JSON object.
  public var json: String {
    JSON.object([
      ("plan", planJSON), ("data", dataJSON), ("models", .list(answers.map(Self.model))),
      ("explanations", .list(explanations.map { .text($0) })),
    ]).line
  }

  private var planJSON: JSON {
    .object([
      ("outcomes", .list(plan.outcomes.map { .text($0) })),
      ("exposures", .list(plan.exposures.map { .text($0.title) })),
      ("adjust", .list(plan.adjust.map { .text($0) })),
      ("by", .list(plan.groupings.map { .text($0.name) })),
    ])
  }

  private var dataJSON: JSON {
    .object([
      ("logs", .integer(counts.logs)), ("participants", .integer(counts.participants)),
      ("pairs", .integer(counts.pairs)),
      (
        "excluded",
        .object(counts.excluded.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
    ])
  }

  private static func model(_ answer: ModelAnswer) -> JSON {
    .object([
      ("outcome", .text(answer.outcome)), ("exposure", .text(answer.exposure)),
      ("by", .optional(answer.by)), ("pairs", .integer(answer.pairs)),
      ("participants", .integer(answer.participants)),
      (
        "variance",
        .object([
          ("participant", .optional(answer.participantVariance)),
          ("residual", .optional(answer.residualVariance)),
        ])
      ),
      ("f", answer.f.map(test) ?? .null),
      ("levels", .list(answer.levels.map(level))),
      ("notes", .list(answer.notes.map { .text($0) })),
      ("icc", .optional(answer.intraclassCorrelation)),
      ("method", .text(answer.method.rawValue)),
      ("p_adjusted", .optional(answer.adjustedP)),
      ("contrasts", .list(answer.contrasts.map(contrast))),
      ("finding", answer.finding.map(finding) ?? .null),
    ])
  }

  private static func test(_ test: FTest) -> JSON {
    .object([
      ("value", .optional(test.value)), ("df1", .optional(test.df1)),
      ("df2", .optional(test.df2)), ("p", .optional(test.p)),
    ])
  }

  private static func level(_ level: LevelAnswer) -> JSON {
    .object([
      ("level", .text(level.level.name)), ("group", .optional(level.group)),
      ("n", .integer(level.n)), ("mean", .optional(level.mean)), ("se", .optional(level.se)),
      ("df", .optional(level.df)), ("ci_low", .optional(level.low)),
      ("ci_high", .optional(level.high)), ("effect_size", .optional(level.effect?.value)),
      ("effect_low", .optional(level.effect?.low)), ("effect_high", .optional(level.effect?.high)),
      ("effect_word", .optional(level.effect?.word)),
    ])
  }

  private static func contrast(_ contrast: ContrastAnswer) -> JSON {
    .object([
      ("level", .text(contrast.level.name)), ("reference", .text(contrast.reference.name)),
      ("group", .optional(contrast.group)), ("estimate", .optional(contrast.estimate)),
      ("se", .optional(contrast.se)), ("df", .optional(contrast.df)),
      ("p", .optional(contrast.p)), ("p_holm", .optional(contrast.adjustedP)),
    ])
  }

  private static func finding(_ finding: Finding) -> JSON {
    .object([
      ("programme_rule", .text(finding.isFinding ? "finding" : "none")),
      ("adjusted_rule", .text(finding.isAdjustedFinding ? "finding" : "none")),
      ("levels", .list(finding.levels.map { .text($0) })),
      ("statement", .text(finding.statement)),
    ])
  }
}
