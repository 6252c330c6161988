internal import LineJSON

extension LeaveOut {
  /// Each model over everybody and without each group, as one JSON object.
  public var json: String {
    JSON.object([
      (
        "models",
        .list(
          everybody.enumerated().map { index, answer in
            .object([
              ("outcome", .text(answer.outcome)), ("exposure", .text(answer.exposure)),
              ("everybody", Self.answer(answer)),
              (
                "without",
                .list(
                  without.map { label, answers in
                    .object([("group", .text(label)), ("answer", Self.answer(answers[index]))])
                  })
              ),
            ])
          })
      )
    ]).line
  }

  /// The same as a table with one row for each model and group; the group is empty for everybody.
  public var csv: String {
    let heading = [
      "outcome", "exposure", "without", "pairs", "participants", "f", "df1", "df2", "p",
      "mean_decreased", "mean_same", "mean_increased",
    ]
    let rows = everybody.enumerated().flatMap { index, answer in
      [Self.cells("", answer)] + without.map { Self.cells($0.label, $0.answers[index]) }
    }
    return CSV.table(heading, rows)
  }

  private static func answer(_ answer: ModelAnswer) -> JSON {
    .object([
      ("pairs", .integer(answer.pairs)), ("participants", .integer(answer.participants)),
      ("f", .optional(answer.f?.value)), ("p", .optional(answer.f?.p)),
      (
        "means",
        .object(ChangeLevel.allCases.map { ($0.name, .optional(Self.mean(answer, $0))) })
      ),
    ])
  }

  private static func cells(_ label: String, _ answer: ModelAnswer) -> [String] {
    [
      CSV.field(answer.outcome), CSV.field(answer.exposure), CSV.field(label), "\(answer.pairs)",
      "\(answer.participants)", CSV.number(answer.f?.value), CSV.number(answer.f?.df1),
      CSV.number(answer.f?.df2), CSV.number(answer.f?.p),
    ] + ChangeLevel.allCases.map { CSV.number(Self.mean(answer, $0)) }
  }

  private static func mean(_ answer: ModelAnswer, _ level: ChangeLevel) -> Double? {
    answer.levels.first { $0.level == level }?.mean
  }
}
