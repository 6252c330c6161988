import Instruments
import Testing
import Wording

/// The parts of the log that come next, in shape but not in words, so that the format carries them.
@Suite("The format carries the whole log")
struct FormatTests {
  /// Items `l1`, `l2` and so on, as a page with one grid.
  private func grid(_ count: Int, scale: String) -> String {
    let rows = (1...count).map { "{\"id\": \"l\($0)\", \"text\": \"Line \($0)\"}" }
    return "["
      + Definitions.page(
        "lines",
        """
        {"grid": {"id": "all", "text": "Lines", "scale": "\(scale)", "rows": [\(rows.joined(separator: ","))]}}
        """) + "]"
  }

  private func names(_ count: Int) -> String {
    (1...count).map { "\"l\($0)\"" }.joined(separator: ", ")
  }

  private func measure(_ id: String, _ range: String, _ score: String) -> String {
    """
    {"id": "\(id)", "title": "M", "range": \(range), "direction": "higher_is_better",
     "role": "outcome", "score": \(score)}
    """
  }

  private func answers(_ form: Questionnaire, _ codes: [String?]) -> Answers {
    form.decode(
      codes.enumerated().compactMap { index, code in code.map { ("demo.l\(index + 1)", $0) } })
  }

  private func hope(missing: Int) throws -> Questionnaire {
    let options = (1...4).map { "{\"code\": \"\($0)\", \"value\": \($0), \"text\": \"T\"}" }
    return try Definitions.questionnaire(
      Definitions.file(
        scales: "{\"agree\": [\(options.joined(separator: ","))]}",
        pages: grid(12, scale: "agree"),
        measures: "["
          + measure(
            "hope", "[12, 48]",
            "{\"sum\": [\(names(12))], \"reversed\": [\"l3\", \"l6\"], \"missing\": \(missing)}")
          + "]"))
  }

  @Test("hope: twelve lines, the third and the sixth counted the other way round")
  func hope() throws {
    let form = try hope(missing: 0)
    let all = Array(repeating: "4" as String?, count: 12)
    // Ten times 4 and twice 5 - 4.
    #expect(form.score(answers(form, all))["hope"] == 42)
    var hopeful = all
    hopeful[2] = "1"
    hopeful[5] = "1"
    #expect(form.score(answers(form, hopeful))["hope"] == 48)
    hopeful[0] = nil
    #expect(form.score(answers(form, hopeful))["hope"] == nil)
  }

  @Test("missing lines count as the mean of the others, up to the number allowed")
  func meanForMissing() throws {
    let form = try hope(missing: 2)
    var codes = Array(repeating: "3" as String?, count: 12)
    codes[0] = nil
    codes[2] = nil
    // Nine times 3 and once 5 - 3 make 29 for ten lines, 34.8 for twelve.
    #expect(abs((form.score(answers(form, codes))["hope"] ?? 0) - 34.8) < 1e-12)
    codes[5] = nil
    #expect(form.score(answers(form, codes))["hope"] == nil)
  }

  @Test("contact: bands scored from 0 to 5")
  func contact() throws {
    let bands = ["0", "1", "2", "3-4", "5-8", "9"].enumerated().map {
      "{\"code\": \"\($1)\", \"value\": \($0), \"text\": \"T\"}"
    }
    let form = try Definitions.questionnaire(
      Definitions.file(
        scales: "{\"people\": [\(bands.joined(separator: ","))]}",
        pages: grid(3, scale: "people"),
        measures: "[\(measure("family", "[0, 15]", "{\"sum\": [\(names(3))]}"))]"))
    #expect(form.score(answers(form, ["9", "3-4", "0"]))["family"] == 8)
  }

  @Test("self-efficacy: a numbered scale with words at its ends")
  func numbered() throws {
    let form = try Definitions.questionnaire(
      Definitions.file(
        scales:
          "{\"sure\": {\"from\": 1, \"to\": 10, \"labels\": {\"1\": \"Not\", \"10\": \"Fully\"}}}",
        pages: grid(6, scale: "sure"),
        measures: "[\(measure("self_efficacy", "[6, 60]", "{\"sum\": [\(names(6))]}"))]"))
    let scale = try #require(form.items[0].scale)
    #expect(scale.isNumbered)
    #expect(scale.options.map { $0.text[.english] }.first == "Not")
    #expect(scale.options[4].text[.english] == "5")
    let scores = form.score(answers(form, ["10", "10", "1", "5", "5", "5"]))
    #expect(scores["self_efficacy"] == 36)
  }

  @Test(
    "health: an index from a profile by a value set, as published examples give it",
    arguments: [
      ("11111", 1.0), ("11223", 0.255), ("33333", -0.594), ("21111", 0.850), ("11112", 0.848),
    ])
  func health(profile: String, index: Double) throws {
    let levels = (1...3).map { "{\"code\": \"\($0)\", \"text\": \"Level \($0)\"}" }
    let form = try Definitions.questionnaire(
      Definitions.file(
        scales: "{\"level\": [\(levels.joined(separator: ","))]}",
        pages: grid(5, scale: "level"),
        measures: "["
          + measure(
            "health_index", "[-0.594, 1]",
            """
            {"index": {"value_set": "UK TTO (Dolan 1997)", "any_problem": 0.081,
             "worst_level": 0.269, "weights": {
               "l1": [0, 0.069, 0.314], "l2": [0, 0.104, 0.214], "l3": [0, 0.036, 0.094],
               "l4": [0, 0.123, 0.386], "l5": [0, 0.071, 0.236]}}}
            """) + "]"))
    #expect(form.score(answers(form, profile.map(String.init)))["health_index"] == index)
    #expect(form.score(answers(form, ["1", "1", "1", "1"]))["health_index"] == nil)
  }

  @Test("services: a table with different questions in its columns")
  func services() throws {
    let form = try Definitions.questionnaire(
      Definitions.file(
        pages: "["
          + Definitions.page(
            "services",
            """
            {"table": {"id": "use", "text": "Use", "columns": [
              {"id": "contacts", "text": "Contacts", "kind": "number", "min": 0, "max": 90},
              {"id": "minutes", "text": "Minutes", "kind": "number", "min": 1, "max": 600}],
             "rows": [{"id": "gp", "text": "GP"}, {"id": "nurse", "text": "Nurse"}]}}
            """) + "]"))
    #expect(
      form.items.map(\.id) == ["gp_contacts", "gp_minutes", "nurse_contacts", "nurse_minutes"])
    #expect(form.items[1].text[.english] == "GP: Minutes")
  }

  @Test("time use: work leads on to hours, and the hours of a job given up do not count")
  func timeUse() throws {
    let form = try Definitions.questionnaire(
      Definitions.file(
        scales:
          "{\"do\": [{\"code\": \"paid\", \"text\": \"P\"}, {\"code\": \"home\", \"text\": \"H\"}]}",
        pages: "["
          + Definitions.page(
            "use", "{\"id\": \"use\", \"kind\": \"choices\", \"scale\": \"do\", \"text\": \"Do\"}")
          + ","
          + Definitions.page(
            "work",
            "{\"id\": \"hours\", \"kind\": \"number\", \"min\": 0, \"max\": 99, \"text\": \"Hours\"}",
            when: "{\"item\": \"use\", \"is\": [\"paid\"]}") + "]",
        measures: "[\(measure("hours", "[0, 99]", "{\"copy\": \"hours\"}"))]"))
    let working = form.decode([("demo.use", "paid"), ("demo.use", "home"), ("demo.hours", "20")])
    #expect(form.steps.way(working).shown.map(\.id) == ["demo.use", "demo.work"])
    #expect(form.score(working)["hours"] == 20)
    var atHome = working
    atHome["demo.use"] = .choices(["home"])
    #expect(form.steps.way(atHome).shown.map(\.id) == ["demo.use"])
    #expect(form.score(atHome)["hours"] == nil)
    #expect(atHome["demo.hours"] == .number(20))
  }
}
