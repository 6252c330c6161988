import Evidence
import Foundation
import Testing

/// The report in its three forms.
struct ReportTests {
  private let summaries = Summaries(
    Programme.people(60, seed: 61) + [
      History(logs: [[20, 30, 1, 2]], groups: ["a \"b\", c", nil])
    ],
    plan: Programme.plan)

  private var report: Report {
    Report(
      summaries: summaries, answers: summaries.analyse(), explanations: ["There is no column x."])
  }

  @Test func theJSONHasItsShape() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    let data = try #require(object["data"] as? [String: Any])
    #expect(data["participants"] as? Int == 61)
    #expect((data["excluded"] as? [String: Int])?.values.reduce(0, +) ?? 0 > 0)
    let plan = try #require(object["plan"] as? [String: Any])
    #expect(plan["outcomes"] as? [String] == ["wellbeing", "hope"])
    let models = try #require(object["models"] as? [[String: Any]])
    #expect(models.count == 4 + 8)
    for model in models {
      for key in [
        "outcome", "exposure", "by", "pairs", "participants", "variance", "f", "levels", "notes",
      ] { #expect(model[key] != nil) }
      let variance = try #require(model["variance"] as? [String: Any])
      #expect(Set(variance.keys) == ["participant", "residual"])
      let f = try #require(model["f"] as? [String: Any])
      #expect(Set(f.keys) == ["value", "df1", "df2", "p"])
      for level in try #require(model["levels"] as? [[String: Any]]) {
        for key in ["level", "group", "n", "mean", "se", "df", "ci_low", "ci_high", "effect_size"] {
          #expect(level[key] != nil)
        }
        #expect((level["group"] is NSNull) == (model["by"] is NSNull))
      }
    }
  }

  @Test func theNumbersOfTheJSONAreExact() throws {
    let json = report.json
    for answer in report.answers {
      let f = try #require(answer.f)
      #expect(json.contains("\"f\":{\"value\":\(f.value),"))
      for level in answer.levels {
        #expect(json.contains("\"mean\":\(try #require(level.mean)),"))
      }
    }
  }

  @Test func theCSVHasOneRowForEachLevel() {
    let lines = report.csv.split(separator: "\n")
    #expect(lines.count == 1 + report.answers.reduce(0) { $0 + $1.levels.count })
    #expect(lines[0].hasPrefix("outcome,exposure,by,group,level"))
  }

  @Test func theTextSaysWhatAFindingIsNot() {
    let text = report.text()
    #expect(text.contains("no control group"))
    #expect(text.contains("There is no column x."))
    #expect(text.contains("61 people"))
    #expect(report.text(isComplete: true).contains("Change in hope by change in given, by area"))
  }

  @Test func textIsQuotedInJSON() throws {
    let name = "a \"b\"\\\n\u{1}é"
    let plan = Plan(outcomes: [name], exposures: [Exposure("given")])
    let summaries = Summaries([History(logs: [[1, 2], [2, 3]])], plan: plan)
    let json = Report(summaries: summaries, answers: summaries.analyse()).json
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["plan"] as? [String: Any])?["outcomes"] as? [String] == [name])
  }
}
