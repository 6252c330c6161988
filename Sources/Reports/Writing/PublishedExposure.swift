/// What the published tables call the exposures of the plan, and in which table each stands.
struct PublishedExposure {
  /// The name in the plan.
  let name: String
  /// The table.
  let table: String
  /// The name in the table.
  let printed: String

  /// All of them, in the order of the tables.
  static let all: [PublishedExposure] =
    [
      PublishedExposure(name: "given_types", table: "A4.5", printed: "types_giving"),
      PublishedExposure(name: "received_types", table: "A4.5", printed: "types_receiving"),
      PublishedExposure(name: "projects", table: "A4.5", printed: "projects_attended"),
    ]
    + [("informal", "A4.6"), ("one_to_one", "A4.7"), ("group", "A4.8"), ("online", "A4.9")]
    .flatMap { kind, table in
      [
        PublishedExposure(name: "given_\(kind)", table: table, printed: "\(kind)_giving"),
        PublishedExposure(name: "received_\(kind)", table: table, printed: "\(kind)_receiving"),
      ]
    }

  /// The tables of change, in their order.
  static let tables = ["A4.5", "A4.6", "A4.7", "A4.8", "A4.9"]
}
