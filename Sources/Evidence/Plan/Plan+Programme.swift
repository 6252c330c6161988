extension Plan {
  /// The plan of the peer support log: seven outcomes, eleven exposures, eleven groupings; 308 models.
  ///
  /// Subgroups are examined for the three overall exposures only, as in the Side by Side evaluation
  /// (appendix 4, tables A4.5 to A4.11).
  public static let programme = Plan(
    outcomes: [
      "wellbeing", "hope", "self_efficacy", "contact_family", "contact_friends",
      "contact_neighbours", "health",
    ],
    exposures: [
      Exposure("projects"), Exposure("given_types"), Exposure("received_types"),
    ]
      + ["informal", "one_to_one", "group", "online"].flatMap { kind in
        ["given_\(kind)", "received_\(kind)"].map { Exposure($0, isStratified: false) }
      },
    adjust: ["projects"],
    groupings: [
      Grouping("gender"),
      Grouping("age", rule: .ageBand),
      Grouping("ethnicity", rule: .firstWordOfEthnicity),
      Grouping("ethnicity_detail", column: "ethnicity"),
      Grouping("sexuality", rule: .orientation),
      Grouping("location"),
      Grouping("formal_services"),
      Grouping("physical_condition"),
      Grouping("learning_disability"),
      Grouping("region"),
      Grouping("project_type"),
    ]
  )
}
