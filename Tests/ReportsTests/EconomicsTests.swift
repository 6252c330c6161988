import Evidence
import Foundation
import Identity
import Impact
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import Reports

/// What reports tell of services and costs.
@Suite struct EconomicsTests {
  let people: ReportedFellowship
  let costs: UnitCosts

  init() throws {
    people = try ReportedFellowship()
    costs = try UnitCosts(
      reading: Repository.content.appending(path: "economics/unit-costs.csv").path,
      library: people.library)
  }

  private func text(_ bundle: ReportBundle, _ tag: String = "en") throws -> [String] {
    let words = try Repository.catalogue().words(in: Language(rawValue: tag))
    return [.full, .annex, .fourPage, .evidencePack].map { (kind: ReportKind) in
      ReportSheet(
        ReportWriter(words, library: people.library).document(kind, bundle), style: ""
      ).rendered()
    }
  }

  @Test("With prices, costs are in every long report; the figures are those of the economics")
  func told() throws {
    try people.settle(40, of: "quarterly-full")
    let bundle = try people.bundle(costs: costs)
    let economics = try people.support.kith.read {
      try Economics(on: $0, from: people.kith, as: .told, library: people.library, costs: costs)
    }
    let told = try #require(bundle.economics)
    #expect(told.changes.map(\.name) == economics.main.report.plan.outcomes)
    #expect(told.changes[0].change == economics.main.course.changes[0].change.mean)
    #expect(told.healthYears.map(\.gained) == economics.healthYears.map(\.gained.mean))
    #expect(ReportBundle(json: try bundle.json()) == bundle)
    for page in try text(bundle) { #expect(page.contains("Services that people used cost GBP")) }
    #expect(try text(bundle)[0].contains("figure-costs"))
    // A name of a measure that has no words would stand there as it is.
    for page in try text(bundle, "en") + text(bundle, "ur") { #expect(!page.contains("cost_")) }
    // A place has no costs of its own: they would be of few people.
    #expect(try people.bundle(Fellowship.areas[0], costs: costs).economics == nil)
  }

  @Test("Without a table of prices a report says so, and what to do")
  func none() throws {
    try people.settle(40)
    let pages = try text(try people.bundle())
    for page in pages { #expect(page.contains("has not put in a table of prices")) }
    #expect(pages[0].contains("unit-costs.csv"))
  }

  @Test("Too few people with two logs that ask about services: nothing of them is told")
  func few() throws {
    try people.settle(40)
    var dice = Dice(3)
    for number in 0..<4 {
      for month in 1...2 {
        let log = people.log(
          &dice, of: ParticipantKey(rawValue: "p\(number)"), day: Fellowship.today + 91 * month,
          version: "quarterly-full")
        try people.change { try LogStore.add(log, on: $1) }
      }
    }
    let told = try #require(try people.bundle(costs: costs).economics)
    #expect(told.changes.allSatisfy { $0.people == nil && $0.change == nil && $0.first == nil })
    #expect(told.models.allSatisfy { $0.mean == nil && $0.pairs == nil })
    #expect(try text(try people.bundle(costs: costs))[0].contains("Fewer than 5 people"))
  }
}
