internal import Instruments
internal import PeerLog
internal import Wording

// The shapes of what the API takes and gives, made from the content files.
extension APIForms {
  /// The languages that answers can be in.
  private var language: Schema { Schema(.choice(languages.map(\.rawValue)), "The language shown.") }

  /// The body that joins somebody.
  var joining: Schema {
    let statements = statements.map { name, item in
      Schema.Member(
        name, Schema(needed.contains(item.name) ? .yes : .bool, item.text[.english]),
        optional: !item.isRequired)
    }
    return Schema(
      .object([
        .init(
          "consent",
          Schema(
            .object(
              [
                .init(
                  "version",
                  Schema(.whole(1...1_000_000), "The version of the statements that were shown."))
              ] + statements),
            "The person's own answers to each statement.")),
        .init("language", language, optional: true),
        .init(
          "personal_id",
          Schema(.text(1...40), "An ID that the person was given on paper; without it a new one."),
          optional: true),
      ]))
  }

  /// The body that sends a log.
  var sending: Schema {
    Schema(.variants(by: "questionnaire", versions.map { ($0.id, sending($0)) }))
  }

  private func sending(_ version: Questionnaire) -> Schema {
    Schema(
      .object([
        .init("questionnaire", Schema(.choice([version.id]), "Which version was answered.")),
        .init(
          "answers",
          .answers(
            to: version.items,
            "Answers by the names of their questions. A question that was skipped is left out; "
              + "prefer-not is an answer where the question offers it.")),
        .init(
          "personal_id",
          Schema(.text(1...40), "Whose log it is; an own link says so itself."),
          optional: true),
        .init(
          "day",
          Schema(
            .day, "The day that it counts back from, at most two years ago; today unless said."),
          optional: true),
        .init("language", language, optional: true),
        .init(
          "seconds",
          Schema(.whole(0...604_800), "How long the person took, if that is known."),
          optional: true),
      ]))
  }

  /// What a log is answered with.
  static let sent = Schema(
    .object([
      .init("log", Schema(.text(26...26), "The key of the log.")),
      .init("received", Schema(.moment, "When it was kept.")),
    ]))

  /// What joining is answered with.
  static let joined = Schema(
    .object([
      .init("personal_id", Schema(.text(8...8), "For the person to write down.")),
      .init(
        "own_link",
        Schema(
          .orNull(
            Schema(
              .object([
                .init("address", Schema(.text(1...500), "The page of the person's own record.")),
                .init("secret", Schema(.text(16...200), "What own/ takes as a bearer's token.")),
              ]))),
          "For the person alone; null where the ID had been used before.")),
    ]))

  /// What a person gave.
  var given: Schema {
    Schema(
      .object([
        .init("joined", Schema(.orNull(Schema(.day)), "The day of joining; null before that.")),
        .init("due", Schema(.choice(versions.map(\.id)), "The version that is due today.")),
        .init(
          "logs",
          Schema(
            .list(
              Schema(
                .object([
                  .init("log", Schema(.text(26...26))), .init("day", Schema(.day)),
                  .init("questionnaire", Schema(.text(1...100))),
                  .init("language", Schema(.text(1...35))),
                  .init("mode", Schema(.choice(["online", "paper", "helped", "api"]))),
                  .init("sent", Schema(.moment)),
                  .init("answers", Schema(.map(Self.answer), "By the names of the questions.")),
                  .init("scores", Schema(.map(Schema(.number)), "By the names of the measures.")),
                ]))))),
      ]))
  }

  private static let answer = Schema(
    .either([
      Schema(.whole(0...1_000_000_000)), Schema(.text(0...100_000)),
      Schema(.list(Schema(.text(0...1000)))),
    ]))
}
