import Foundation
import Testing

@testable import kith

/// What the commands of the evidence make of wrong words, and the planner of samples.
@Suite struct AnalyseUsageTests {
  @Test("A sample is planned as in the evaluation: 34 people; and what cannot be is said")
  func sample() throws {
    #expect(try Program.run(["plan-sample"]).output == "34 people with one change each.\n")
    let json = try object(
      Program.run(["plan-sample", "--changes", "4", "--icc", "0.3", "--format", "json"]))
    #expect(json["people"] as? Int == 34 && json["people_with_changes"] as? Int == 17)
    for words in [
      ["--effect", "0"], ["--power", "101"], ["--alpha", "x"], ["--changes", "0"], ["--icc", "2"],
      ["--format", "csv"], ["34"],
    ] {
      let run = try Program.run(["plan-sample"] + words)
      #expect(run.code == 64 && run.output.isEmpty && run.errors.count { $0 == "\n" } == 1)
    }
  }

  @Test(
    "What is asked in the wrong way is said in one line",
    arguments: [
      ["analyse"], ["analyse", "a.csv", "b.csv"], ["analyse", "a.csv", "--format", "xml"],
      ["analyse", "a.csv", "--outcome", "x"], ["analyse", "a.csv", "--by", "x"],
      ["analyse", "a.csv", "--threads", "0"], ["analyse", "a.csv", "--only", "mode"],
      ["describe"], ["describe", "a.csv", "--reliability", "x=2"], ["evidence"],
      ["evidence", "merge", "a.kse"], ["evidence", "analyse"],
    ])
  func usage(words: [String]) throws {
    let run = try Program.run(words)
    #expect(run.code == 64 && run.output.isEmpty, "\(words): \(run)")
    #expect(run.errors.hasPrefix("kith: ") && run.errors.count { $0 == "\n" } == 1)
  }

  private func object(_ run: Program.Run) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }
}
