public import Wording

/// The phrases of reports and of the pages around them.
public enum ReportsPhrases {
  /// The phrases of this room that are named one by one in the code; the others are made of kinds, tables and
  /// variables (`Content/wording/en/reports.json`).
  public static let allPhrases: [Phrase] =
    (pages + parts + figures + economics + kinds + tables + variables + easy + pack).map {
      .report($0)
    }

  private static let pages = [
    "navigation", "list.title", "list.lead", "list.none", "list.readers", "list.mine", "list.make",
    "list.make.how",
    "list.made", "list.column.title", "list.column.made", "new.title", "new.lead", "new.kind",
    "new.kind.missing", "new.text", "new.text.hint", "new.quote", "new.quote.hint", "new.by",
    "new.by.hint", "new.agreed", "new.agreed.missing", "new.long", "new.make", "new.readers",
    "read.pdf", "read.back", "read.frozen", "read.readers", "press.title", "press.missing",
    "press.failed", "press.slow", "press.memory", "mine.title", "mine.lead", "mine.none",
    "mine.readers",
  ]

  private static let parts = [
    "subtitle", "subtitle.empty", "foot", "page", "nothing.title", "nothing.lead", "nothing.why",
    "nothing.do", "few", "lead", "total", "mean", "missing", "unknown", "kept", "own", "quotes",
    "size.joined", "size.people", "size.logs", "size.returned", "found.title", "found.none",
    "found.firm", "found.likely", "found.more", "changes.title", "changes.few", "changes.caption",
    "changes.outcome", "changes.people", "changes.first", "changes.last", "changes.change",
    "changes.better", "changes.of", "outputs.sessions", "changes.note", "changes.small",
    "support.title", "support.few",
    "limits.title", "limits.short", "limits.newest", "limits.direction",
    "limits.cause", "limits.missing", "limits.tests", "limits.places", "made.title", "made.day",
    "made.logs", "made.logs.text",
    "made.data", "made.plan", "made.program", "made.rule", "made.rule.text", "made.rule.exact",
    "people.title",
    "people.caption", "direction.giving", "direction.receiving", "method.title", "annex.rebuild",
    "annex.plan", "annex.outcomes", "annex.exposures", "annex.groups", "annex.models",
    "annex.models.note",
  ]

  private static let figures = [
    "mean.alone", "figure.support", "figure.support.base", "figure.support.plain",
    "figure.people.plain", "figure.percent", "figure.kind",
    "figure.given", "figure.received", "figure.kept", "figure.people", "figure.joined",
    "figure.changes.both", "figure.changes.rose", "figure.changes.fell", "figure.changes.none",
    "figure.changes.about", "figure.changes.axis", "figure.count",
    "figure.about", "figure.course.both", "figure.course.rose", "figure.course.fell",
    "figure.course.none", "figure.course.about", "figure.course.axis",
    "figure.course.month", "figure.group", "figure.group.found", "figure.group.about",
  ]

  private static let kinds = ReportKind.allCases.flatMap {
    ["title.\($0.rawValue)", "kind.\($0.rawValue)"]
  }

  private static let tables =
    (1...11).map { "table.A4.\($0)" } + (1...4).map { "table.A4.\($0).note" }
    + ["table.change", "table.change.note", "table.A4.10.intro", "table.A4.11.intro", "table.none"]
    + [
      "answer", "people", "area", "level", "pairs", "mean", "p", "effect", "model", "f",
      "df", "adjusted", "between", "within",
    ].map { "column.\($0)" }
    + ["who", "logs", "pairs", "model", "finding", "many", "small"].flatMap {
      ["method.\($0)", "method.\($0).text"]
    }

  private static let variables = [
    "age", "gender", "transgender_history", "sexual_orientation", "location", "formal_mh_services",
    "years_of_mh_service_use", "learning_disability", "long_term_physical_condition", "ethnicity",
    "admitted_hospital_mh_3m", "taken_medication_mh", "employment_status",
  ].map { "variable.\($0)" }

  private static let easy =
    ["what", "who", "found", "giving", "unsure", "safe"].flatMap {
      ["easy.\($0)", "easy.\($0).picture"]
    } + (1...3).flatMap { ["easy.what.\($0)", "easy.unsure.\($0)", "easy.safe.\($0)"] }
    + [
      "easy.giving.1", "easy.giving.2", "easy.people", "easy.logs", "easy.newest", "easy.better",
      "easy.found.up",
      "easy.found.down", "easy.none",
    ]

  private static let pack =
    [
      "theme.monitoring", "theme.outcomes", "theme.integration", "theme.management",
      "theme.partnership", "kind.wellbeing", "kind.accounts", "kind.recovery", "kind.guidance",
      "kind.governance", "kind.risk",
    ].flatMap { ["pack.\($0)", "pack.\($0).asked"] }
    + [
      "integration", "management", "partnership", "accounts", "recovery", "guidance", "governance",
      "risk",
    ].map { "pack.why.\($0)" }
    + [
      "lead", "themes", "kinds", "theme", "kind", "state", "filled", "missing", "because",
      "monitoring.text",
    ].map { "pack.\($0)" }
}

extension Phrase {
  /// The link to the reports, among the main links.
  public static let navigationReports: Phrase = "reports.navigation"

  static func report(_ name: String) -> Phrase { Phrase("reports.\(name)") }
}
