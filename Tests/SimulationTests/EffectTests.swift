import Evidence
import EvidenceFiles
import Exchange
import Foundation
import TestSupport
import Testing

@testable import Simulation

@Suite("The effects that a simulated programme holds")
struct EffectTests {
  @Test("the analysis finds the published mean change at every level, and the published pairs")
  func published() throws {
    let programme = try Invented(people: 9000, seed: 4)
    let margins = try Margins(json: Invented.content)
    let exposures = ["given_types", "received_types", "projects"]
    let plan = Plan(
      outcomes: Outcomes.names, exposures: exposures.map { Exposure($0) }, adjust: ["projects"])
    let analysis = try Analysis(
      AnalysisOptions(logs: programme.folder.appending(path: "logs.csv").path, plan: plan))
    let answers = analysis.summaries.analyse()
    #expect(answers.count == 21)
    var distances: [Double] = []
    for answer in answers {
      let published = try #require(margins.effects[answer.exposure]?[answer.outcome])
      for (level, mean) in zip(answer.levels, published) {
        let distance = (try #require(level.mean) - mean) / (try #require(level.se))
        distances.append(distance)
        #expect(abs(distance) < 4, "\(answer.outcome) \(answer.exposure) \(level.level)")
      }
    }
    // If the means were off by more than chance, their distances would spread by more than 1.
    let spread = (distances.reduce(0) { $0 + $1 * $1 } / Double(distances.count)).squareRoot()
    #expect(spread < 1.5)
  }

  @Test("exposures fall, stay and rise in about the published parts of all pairs")
  func pairs() throws {
    let margins = try Margins(json: Invented.content)
    let people = try Invented(people: 3000, seed: 9).logs()
    for (exposure, published) in margins.pairs {
      var counts = [0.0, 0, 0]
      for logs in people {
        for (before, after) in zip(logs, logs.dropFirst()) {
          guard let old = Int(before[exposure] ?? ""), let new = Int(after[exposure] ?? "") else {
            continue
          }
          counts[new < old ? 0 : new == old ? 1 : 2] += 1
        }
      }
      let (found, wanted) = (counts.reduce(0, +), published.reduce(0, +))
      for (count, expected) in zip(counts, published) {
        #expect(abs(count / found - expected / wanted) < 0.04, "\(exposure)")
      }
    }
  }
}
