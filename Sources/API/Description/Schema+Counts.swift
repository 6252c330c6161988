// The shapes of what the API tells without anybody's answers.
extension Schema {
  /// How many people take part in each project.
  static let projects = Schema(
    .object([
      .init("since", Schema(.day, "From which day on logs are counted.")),
      .init("smallest", Schema(.whole(1...1000), "Numbers below this are null.")),
      .init(
        "projects",
        Schema(
          .list(
            Schema(
              .object([
                .init("project", Schema(.text(1...100))), .init("name", Schema(.text(1...1000))),
                .init("area", Schema(.text(1...1000))),
                .init("listed", group("The people on the project's list.")),
                .init("others", group("Others who said that they take part in it.")),
              ]))))),
    ]))

  private static func group(_ about: String) -> Schema {
    let count = Schema(.orNull(Schema(.whole(0...1_000_000_000))))
    return Schema(.object([.init("joined", count), .init("logged", count)]), about)
  }

  /// The versions of the log.
  static let versions = Schema(
    .object([
      .init(
        "questionnaires",
        Schema(
          .list(
            Schema(
              .object([
                .init("questionnaire", Schema(.text(1...100))),
                .init("title", Schema(.text(1...1000))),
                .init("minutes", Schema(.orNull(Schema(.whole(0...1000))))),
                .init("occasion", Schema(.choice(["monthly", "quarterly"]))),
                .init("length", Schema(.choice(["full", "short"]))),
              ])))))
    ]))

  /// The statements that people agree to.
  static let consent = Schema(
    .object([
      .init("version", Schema(.whole(1...1_000_000))),
      .init("introduction", Schema(.text(1...10_000))),
      .init(
        "statements",
        Schema(
          .list(
            Schema(
              .object([
                .init("name", Schema(.text(1...100), "The name of the member in consent.")),
                .init("text", Schema(.text(1...10_000))),
                .init("needed", Schema(.bool, "Whether joining needs a yes.")),
              ]))))),
    ]))

  /// What a kind of problem means.
  static let problem = Schema(
    .object([
      .init("kind", Schema(.text(1...100))), .init("title", Schema(.text(1...1000))),
      .init("status", Schema(.whole(400...599))), .init("detail", Schema(.text(1...1000))),
    ]))
}
