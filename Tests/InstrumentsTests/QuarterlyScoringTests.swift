import Instruments
import Testing

@Suite("Branches and amounts of the three-month log")
struct QuarterlyScoringTests {
  private let form: Questionnaire

  init() throws { form = try #require(try ContentFiles.library().questionnaires["quarterly-full"]) }

  private func answers(_ instrument: String, _ fields: [FieldPair]) -> Answers {
    form.decode(fields.map { ("\(instrument).\($0.name)", $0.value) })
  }

  private func score(_ instrument: String, _ fields: [FieldPair]) -> Scores {
    form.score(answers(instrument, fields))
  }

  /// The pages of an instrument that are shown.
  private func pages(_ instrument: String, _ fields: [FieldPair]) -> [String] {
    form.steps.way(answers(instrument, fields)).shown.map(\.id).filter {
      $0.hasPrefix("\(instrument).")
    }.map { String($0.dropFirst(instrument.count + 1)) }
  }

  @Test(
    "each use of time leads to its own questions, and to no others",
    arguments: [
      ([], []), (["paid_full"], ["work"]), (["paid_part"], ["work"]),
      (["voluntary"], ["volunteering"]), (["training"], ["learning"]),
      (["student"], ["learning"]), (["unemployed"], ["without_work"]), (["ill"], ["without_work"]),
      (["retired"], []), (["homemaker"], []), (["carer"], []), (["other"], []),
      (["paid_part", "voluntary", "student", "carer"], ["work", "volunteering", "learning"]),
      (["unemployed", "ill", "training"], ["learning", "without_work"]),
    ] as [([String], [String])])
  func timeUse(uses: [String], leadTo: [String]) {
    #expect(
      pages("time-use", uses.map { ("use", $0) }) == ["use"] + leadTo + ["more"])
  }

  @Test("time use: numbers count while they are asked")
  func timeUseScores() {
    let work: [FieldPair] = [("work_what", "Baker"), ("work_hours", "20"), ("work_missed", "0")]
    let scores = score(
      "time-use",
      [("use", "paid_part"), ("use", "unemployed"), ("weeks_without", "13")] + work)
    #expect(scores["work_hours"] == 20)
    #expect(scores["work_missed"] == 0)
    #expect(scores["weeks_without_work"] == 13)
    #expect(scores["volunteering_hours"] == nil)
    // Whoever takes back the tick keeps what they typed, and it no longer counts.
    let without = answers("time-use", [("use", "retired")] + work)
    #expect(form.score(without).isEmpty)
    #expect(without["time-use.work_hours"] == .number(20))
    let other = score(
      "time-use",
      [
        ("use", "voluntary"), ("volunteering_hours", "4"), ("volunteering_missed", "6"),
        ("use", "student"), ("learning_hours", "12"), ("learning_missed", "3"),
      ])
    #expect(other["volunteering_hours"] == 4)
    #expect(other["volunteering_missed"] == 6)
    #expect(other["learning_hours"] == 12)
    #expect(other["learning_missed"] == 3)
  }

  @Test("there are no more weeks than 13, and something else has room for words")
  func timeUseLimits() throws {
    let draft = Draft([("time-use.use", "ill"), ("time-use.weeks_without", "14")])
    #expect(form.check(draft).problems.map(\.item.id) == ["weeks_without"])
    let step = try #require(form.steps.step("time-use.use"))
    let other = answers("time-use", [("use", "other")])
    #expect(form.steps.way(other).items(of: step).map(\.id) == ["use", "use_text"])
  }

  @Test("help: hours of each circle, and in how many somebody took time off")
  func help() {
    let scores = score(
      "help-from-others",
      [("family_hours", "6"), ("family_time_off", "yes"), ("friends_time_off", "no")])
    #expect(scores["family_help_hours"] == 6)
    #expect(scores["friends_help_hours"] == nil)
    #expect(scores["help_time_off"] == 1)
    #expect(score("help-from-others", [("friends_time_off", "no")])["help_time_off"] == 0)
    #expect(score("help-from-others", [("friends_hours", "0")])["help_time_off"] == nil)
  }

  @Test("medicine: only whoever took some is asked about changes")
  func medication() {
    #expect(pages("medication", []) == ["taking"])
    #expect(pages("medication", [("taking", "no")]) == ["taking"])
    #expect(pages("medication", [("taking", "prefer-not")]) == ["taking"])
    #expect(pages("medication", [("taking", "yes")]) == ["taking", "change"])
    #expect(
      score("medication", [("taking", "no"), ("change", "increased")]).measures
        == ["medication"])
    #expect(score("medication", [("taking", "no")])["medication"] == 0)
    #expect(score("medication", [("taking", "yes")])["medication"] == 1)
    #expect(score("medication", [("taking", "prefer-not")]).isEmpty)
    for (code, value) in [("decreased", -1.0), ("same", 0), ("increased", 1)] {
      #expect(
        score("medication", [("taking", "yes"), ("change", code)])["medication_change"] == value)
    }
    #expect(
      score("medication", [("taking", "yes"), ("change", "prefer-not")])["medication_change"]
        == nil)
  }

  @Test("hospital: a no is none of everything, a yes alone is not a number")
  func hospitalGate() {
    #expect(pages("hospital", [("any", "no")]) == ["any"])
    #expect(pages("hospital", [("any", "yes")]) == ["any", "stays"])
    #expect(pages("hospital", []) == ["any", "stays"])
    let none = score("hospital", [("any", "no")])
    #expect(none.measures == ["hospital_nights", "hospital_nights_mental", "hospital_stays"])
    #expect(none.measures.allSatisfy { none[$0] == 0 })
    #expect(score("hospital", [("any", "yes")]).isEmpty)
    #expect(score("hospital", []).isEmpty)
  }

  @Test("hospital: stays and nights of every reason add up, blanks are none")
  func hospital() {
    let scores = score(
      "hospital",
      [
        ("any", "yes"), ("mental_stays", "2"), ("mental_nights", "11"), ("physical_stays", "1"),
        ("physical_nights", "3"), ("residential_nights", "5"),
      ])
    #expect(scores["hospital_stays"] == 3)
    #expect(scores["hospital_nights"] == 19)
    #expect(scores["hospital_nights_mental"] == 11)
    // Stays without any number of nights leave the nights unknown.
    let stays = score("hospital", [("any", "yes"), ("birth_stays", "1")])
    #expect(stays["hospital_stays"] == 1)
    #expect(stays["hospital_nights"] == nil)
  }

  @Test("other visits: one 0 answers the page")
  func otherHospital() {
    let none = score("other-hospital", [("day_other_visits", "0")])
    #expect(none["hospital_visits"] == 0)
    #expect(none["hospital_visits_mental"] == 0)
    let scores = score(
      "other-hospital",
      [
        ("emergency_mental_visits", "1"), ("emergency_physical_visits", "2"),
        ("day_mental_visits", "3"), ("day_other_visits", "4"),
      ])
    #expect(scores["hospital_visits"] == 10)
    #expect(scores["hospital_visits_mental"] == 4)
    #expect(score("other-hospital", []).isEmpty)
  }

  @Test("services: contacts of all and of those that cost most, and how many kinds")
  func services() {
    let scores = score(
      "community-services",
      [
        ("any", "yes"), ("gp_contacts", "3"), ("gp_minutes", "10"), ("crisis_team_contacts", "2"),
        ("individual_therapy_contacts", "12"), ("individual_therapy_minutes", "50"),
        ("recovery_college_contacts", "6"), ("midwife_contacts", "0"), ("other_contacts", "1"),
        ("other_text", "Physio"),
      ])
    #expect(scores["service_contacts_main"] == 17)
    #expect(scores["service_contacts"] == 24)
    #expect(scores["services_used"] == 5)
  }

  @Test("services: a no closes every page and counts as none; a yes alone does not count")
  func servicesGate() {
    #expect(pages("community-services", [("any", "no")]) == ["any"])
    #expect(
      pages("community-services", [("any", "yes")])
        == ["any", "teams", "care", "home", "places", "other"])
    let none = score("community-services", [("any", "no"), ("gp_contacts", "3")])
    #expect(none.measures == ["service_contacts", "service_contacts_main", "services_used"])
    #expect(none.measures.allSatisfy { none[$0] == 0 })
    #expect(score("community-services", [("any", "yes")]).isEmpty)
    #expect(score("community-services", [("gp_contacts", "1")])["services_used"] == 1)
  }

  @Test(
    "who would rather not say is not asked on, and has no score",
    arguments: ["hospital", "community-services"])
  func refused(instrument: String) {
    #expect(pages(instrument, [("any", "prefer-not")]) == ["any"])
    #expect(
      score(instrument, [("any", "prefer-not"), ("gp_contacts", "2"), ("mental_stays", "1")])
        .isEmpty)
  }

  @Test("every score stays in its range, whatever is answered", arguments: 0..<50)
  func ranges(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let scores = form.score(form.anyAnswers(&random))
    for measure in form.measures {
      if let score = scores[measure.id] { #expect(measure.range.contains(score)) }
    }
  }
}
