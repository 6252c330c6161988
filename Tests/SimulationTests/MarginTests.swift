import Exchange
import Foundation
import TestSupport
import Testing

@testable import Simulation

/// Three programmes of the published size, each margin within sampling error.
///
/// Seeds are fixed, so the tests give the same answer each time. With some hundreds of comparisons a
/// distance of four standard errors would be met by chance in one of fifty sets.
@Suite("A simulated programme of 786 people against the published margins")
struct MarginTests {
  private let margins: Margins
  private let programmes: [Invented]
  private static let shared = Result {
    try [1, 2, 3].map { try Invented(people: 786, seed: $0) }
  }

  init() throws {
    margins = try Margins(json: Invented.content)
    programmes = try Self.shared.get()
  }

  private func sum(_ list: [Double]) -> Double { list.reduce(0, +) }

  @Test("people registered, with logs and by region")
  func people() throws {
    for programme in programmes {
      let people = try programme.rows("participants.csv")
      let logged = try programme.logs()
      #expect(abs(distance(people.count, of: 786, expected: 703.0 / 786)) < 4)
      #expect(abs(distance(logged.count, of: 786, expected: 649.0 / 786)) < 4)
      for (region, count) in zip(margins.regions, margins.people.registered) {
        let found = people.count { $0["area"] == region }
        #expect(abs(distance(found, of: 786, expected: count / 786)) < 4, "\(region)")
      }
    }
  }

  @Test(
    "people with two, four, six logs, and the share of quarterly, online, ticked and short logs")
  func logs() throws {
    for programme in programmes {
      let people = try programme.logs()
      for (number, expected) in [(2, 403.0), (4, 213), (6, 121)] {
        let found = people.count { $0.count >= number }
        #expect(abs(distance(found, of: people.count, expected: expected / 649)) < 4)
      }
      // Modes and versions are the person's, so that people are the units.
      let first = people.compactMap(\.first)
      let short = first.count { $0["version"]?.hasSuffix("short") == true }
      #expect(abs(distance(short, of: first.count, expected: sum(margins.short) / 649)) < 4)
      let quarterly = first.count { $0["version"]?.hasPrefix("quarterly") == true }
      #expect(abs(distance(quarterly, of: first.count, expected: 519.0 / 649)) < 4)
      let all = people.flatMap(\.self)
      let online = Double(all.count { $0["mode"] == "online" }) / Double(all.count)
      let ticked = Double(all.count { $0["ticked"] == "yes" }) / Double(all.count)
      #expect(abs(online - 1037 / 2063) < 0.09 && abs(ticked - 373 / 2063) < 0.07)
      #expect(abs(distance(programme.counts.duplicates, of: all.count, expected: 30 / 2064)) < 4)
    }
  }

  @Test("background answers")
  func background() throws {
    for programme in programmes {
      let people = try programme.rows("participants.csv")
      for (item, answers) in margins.background {
        let total = answers.values.reduce(0) { $0 + sum($1) }
        for (code, counts) in answers {
          let answered = people.filter { $0["background.\(item)"] != "skipped" }
          let found = answered.count { $0["background.\(item)"] == code }
          let expected = sum(counts) / total
          #expect(
            abs(distance(found, of: answered.count, expected: expected)) < 4, "\(item) \(code)")
        }
      }
    }
  }

  @Test("kinds of support at the first log, and the first log without any")
  func support() throws {
    for programme in programmes {
      let first = try programme.logs().compactMap(\.first)
      for (kind, directions) in margins.support {
        for (direction, counts) in [("given", directions.given), ("received", directions.received)]
        {
          let column = "giving-and-receiving.\(kind)_\(direction)"
          let found = first.count { log in
            log[column] == "ticked" || (Int(log[column] ?? "") ?? 0) > 0
          }
          let expected = sum(counts) / 649
          #expect(
            abs(distance(found, of: first.count, expected: expected)) < 4, "\(column)")
        }
      }
      for (column, expected) in [("given_types", 216.0), ("received_types", 139.0)] {
        let none = first.count { $0[column] == "0" }
        #expect(abs(distance(none, of: first.count, expected: expected / 649)) < 4)
      }
    }
  }

  @Test("scores at the first log")
  func scores() throws {
    let wanted = [
      "wellbeing": (20.5, 4.6), "hope": (31.6, 6.6), "self_efficacy": (32.3, 13.4),
      "contact_family": (5.5, 3.3), "contact_friends": (6.2, 3.8), "contact_neighbours": (3.3, 3.2),
    ]
    for programme in programmes {
      let first = try programme.logs().compactMap(\.first)
      for (outcome, (mean, sd)) in wanted {
        let scores = first.compactMap { Double($0[outcome] ?? "") }
        let count = Double(scores.count)
        let found = scores.reduce(0, +) / count
        let spread = (scores.reduce(0) { $0 + ($1 - found) * ($1 - found) } / (count - 1))
          .squareRoot()
        #expect(abs(found - mean) < 4 * sd / count.squareRoot() + 0.05, "\(outcome)")
        #expect(abs(spread / sd - 1) < 4 / (2 * count).squareRoot() + 0.02, "\(outcome)")
      }
    }
  }
}
