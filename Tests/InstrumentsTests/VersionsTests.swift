import Instruments
import Testing

@Suite("The versions of the log")
struct VersionsTests {
  private let library: InstrumentLibrary

  init() throws { library = try ContentFiles.library() }

  private func form(_ id: String) throws -> Questionnaire {
    try #require(library.questionnaires[id])
  }

  @Test("a month and three months, each full and short")
  func versions() {
    #expect(
      library.questionnaires.keys.sorted() == [
        "monthly-full", "monthly-short", "quarterly-full", "quarterly-short",
      ])
  }

  private static let monthly = [
    "giving-and-receiving", "projects", "wellbeing", "hope", "contact", "self-efficacy", "health",
  ]

  @Test(
    "each version asks what the evaluation asked, in that order",
    arguments: [
      ("monthly-full", monthly),
      ("monthly-short", ["giving-and-receiving", "projects", "wellbeing", "health"]),
      (
        "quarterly-full",
        monthly + [
          "time-use", "help-from-others", "medication", "hospital", "other-hospital",
          "community-services",
        ]
      ),
      (
        "quarterly-short",
        [
          "giving-and-receiving", "projects", "wellbeing", "health", "hospital", "other-hospital",
          "community-services",
        ]
      ),
    ])
  func instruments(id: String, parts: [String]) throws {
    #expect(try form(id).instruments.map(\.id) == parts)
  }

  /// `least` is the number of steps for somebody who says no wherever that ends a part.
  @Test(
    "how many steps and questions a version has",
    arguments: [
      (id: "monthly-full", steps: 17, least: 17, items: 59, minutes: 15),
      (id: "monthly-short", steps: 9, least: 9, items: 32, minutes: 10),
      (id: "quarterly-full", steps: 36, least: 25, items: 127, minutes: 25),
      (id: "quarterly-short", steps: 15, least: 12, items: 58, minutes: 15),
    ])
  func size(id: String, steps: Int, least: Int, items: Int, minutes: Int) throws {
    let form = try form(id)
    #expect(form.steps.all.count == steps)
    #expect(form.items.count == items)
    #expect(form.minutes == minutes)
    let none = form.decode([
      ("medication.taking", "no"), ("hospital.any", "no"), ("community-services.any", "no"),
      ("time-use.use", "retired"),
    ])
    #expect(form.steps.way(none).shown.count == least)
  }

  @Test("no step has more than eight questions, and no table more than four rows")
  func shortSteps() throws {
    for step in try form("quarterly-full").steps.all {
      #expect(step.items.count <= 8, "\(step.id)")
      for case .table(let table) in step.page.blocks { #expect(table.rows.count <= 4) }
    }
  }

  @Test(
    "a shorter version has fewer questions under the same names, in the same order",
    arguments: ["monthly", "quarterly"])
  func shorter(period: String) throws {
    let full = try form("\(period)-full")
    let short = try form("\(period)-short")
    #expect(short.shortOf == full.id)
    #expect(full.shortOf == nil && full.leftOut.isEmpty)
    #expect(short.items.count < full.items.count)
    let names = Set(short.items.map(\.name))
    #expect(full.items.map(\.name).filter(names.contains) == short.items.map(\.name))
    #expect(full.items.map(\.name).filter { !names.contains($0) } == short.leftOut)
  }

  @Test(
    "a shorter version has measures of the longer one, the same in all but number",
    arguments: ["monthly", "quarterly"])
  func measures(period: String) throws {
    let full = try form("\(period)-full")
    let short = try form("\(period)-short")
    for measure in short.measures {
      let same = try #require(full.measures.first { $0.id == measure.id })
      #expect(same.title == measure.title)
      #expect(same.range == measure.range)
      #expect(same.direction == measure.direction)
      #expect(same.role == measure.role)
    }
    // All that was given and received, and two of the seven outcomes.
    let exposures = full.measures.filter { $0.role == .exposure }.map(\.id)
    #expect(short.measures.filter { $0.role == .exposure }.map(\.id) == exposures)
    #expect(short.measures.filter { $0.role == .outcome }.map(\.id) == ["wellbeing", "health"])
  }

  @Test("the same answers give the same scores in both versions", arguments: 0..<50)
  func sameScores(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let full = try form("quarterly-full")
    let short = try form("quarterly-short")
    var answers = full.anyAnswers(&random)
    for name in short.leftOut { answers[name] = nil }
    let fullScores = full.score(answers)
    let shortScores = short.score(answers)
    for measure in short.measures { #expect(fullScores[measure.id] == shortScores[measure.id]) }
  }

  @Test("the short list of services keeps those that cost most")
  func services() throws {
    let part = try #require(
      try form("quarterly-short").instruments.first { $0.id == "community-services" })
    let rows = [
      "community_team", "crisis_team", "other_team", "individual_therapy", "group_therapy", "gp",
    ]
    #expect(part.items.map(\.id) == ["any"] + rows.flatMap { ["\($0)_contacts", "\($0)_minutes"] })
    #expect(part.measures.map(\.id) == ["service_contacts_main"])
  }

  @Test("the seven outcomes of the evaluation are there, and better is higher in each")
  func outcomes() throws {
    let outcomes = try form("quarterly-full").measures.filter { $0.role == .outcome }
    #expect(
      outcomes.map(\.id) == [
        "wellbeing", "hope", "contact_family", "contact_friends", "contact_neighbours",
        "self_efficacy", "health",
      ])
    #expect(outcomes.allSatisfy { $0.direction == .higherIsBetter && $0.explanation != nil })
  }

  @Test("nothing that a person may not skip is in any version")
  func skippable() {
    for form in library.questionnaires.values {
      #expect(form.check(Draft([])).problems.isEmpty)
    }
  }
}
