import Evidence
import Foundation
import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import Reports

/// What a report says, and that it stays so.
@Suite struct BundleTests {
  let people: ReportedFellowship

  init() throws { people = try ReportedFellowship() }

  private func key(_ number: Int) -> ParticipantKey { ParticipantKey(rawValue: "p\(number)") }

  private func sheet(_ kind: ReportKind, _ bundle: ReportBundle, _ tag: String = "en") throws
    -> String
  {
    let words = try Repository.catalogue().words(in: Language(rawValue: tag))
    let document = ReportWriter(words, library: people.library).document(kind, bundle)
    return ReportSheet(document, style: "").rendered()
  }

  @Test("An edition is written again byte for byte from what is kept, whatever happens to the logs")
  func rebuilt() throws {
    try people.settle(40)
    let bundle = try people.bundle()
    let edition = ReportEdition(
      key: ReportKey(rawValue: "one"), kind: .full, place: nil,
      account: AccountKey(rawValue: "a"), made: Instant(seconds: 86_400), bundle: bundle)
    try people.change { try EditionStore.add(edition, on: $1) }
    let before = try ReportKind.allCases.map { try sheet($0, bundle) }
    try people.change { try Withdrawal.remove(key(3), at: Fellowship.today, on: $1) }
    let kept = try #require(
      try people.support.kith.read {
        try EditionStore.edition(ReportKey(rawValue: "one"), on: $0)
      })
    #expect(kept == edition)
    #expect(try kept.bundle.json() == bundle.json())
    #expect(try ReportKind.allCases.map { try sheet($0, kept.bundle) } == before)
  }

  @Test("Whoever takes their agreement back, or everything out, is in no later edition")
  func withdrawing() throws {
    try people.settle(40)
    let all = try people.bundle()
    #expect(all.size.people == 40 && all.size.logs == 120)
    try people.change { try $0.consent(false, of: key(5), on: $1) }
    try people.change { try Withdrawal.remove(key(6), at: Fellowship.today, on: $1) }
    let fewer = try people.bundle()
    #expect(fewer.size.people == 38 && fewer.size.logs == 114)
    #expect(fewer.cut.content != all.cut.content)
    // The same as if they had never been there.
    let others = try ReportedFellowship()
    try others.settle(40)
    try others.change { fellowship, connection in
      for number in [5, 6] {
        try Withdrawal.remove(key(number), at: Fellowship.today, on: connection)
      }
    }
    let never = try others.bundle()
    #expect(never.cut == fewer.cut && never.size == fewer.size)
    #expect(never.months == fewer.months && never.people == fewer.people)
    #expect(never.changes == fewer.changes)
    #expect(zip(never.models, fewer.models).first { $0 != $1 } == nil)
  }

  @Test("What is kept names nobody and holds no row of anybody")
  func noRows() throws {
    try people.settle(40)
    let json = try people.bundle().json()
    for number in 0..<40 { #expect(!json.contains("\"p\(number)\"")) }
    let numbers = try people.bundle().people.compactMap(\.count)
    #expect(numbers.allSatisfy { $0 == 0 || $0 >= 5 })
  }

  @Test(
    "Nobody, one person, and people of whom nothing may be told: a report that says so",
    arguments: [0, 1, 4])
  func few(_ count: Int) throws {
    try people.settle(count)
    for place in [nil, Fellowship.areas[0], ReportedFellowship.project(in: Fellowship.areas[0])] {
      let bundle = try people.bundle(place)
      #expect(bundle.people.isEmpty && bundle.models.isEmpty && bundle.size.people == nil)
      for kind in ReportKind.allCases {
        #expect(try sheet(kind, bundle).contains("Nothing to tell yet"))
      }
    }
  }

  @Test("Everybody in one area: its report and the programme's tell the same numbers")
  func oneArea() throws {
    try people.settle(30)
    try people.change { people, connection in
      for number in 0..<30 {
        try ParticipantStore.move(
          key(number), area: Fellowship.areas[0], project: nil, on: connection)
      }
    }
    let (whole, area) = (try people.bundle(), try people.bundle(Fellowship.areas[0]))
    #expect(whole.size.people == 30 && area.size.people == 30)
    #expect(whole.changes == area.changes)
  }

  @Test("What few people send is in no report until as many have as the rule asks for")
  func waiting() throws {
    try people.settle(20)
    let first = try people.bundle()
    var dice = Dice(9)
    for number in 0..<5 {
      #expect(try people.bundle() == first)
      #expect(
        try people.bundle(Fellowship.areas[0]).size == people.bundle(Fellowship.areas[0]).size)
      // All are of one project, and some other things that only reports tell are new too.
      let log = people.log(&dice, of: key(4 * number), day: Fellowship.today + 1)
      try people.change { try LogStore.add(log, on: $1) }
      // Somebody who never agreed is in no report and opens no door.
      try people.change { people, connection in
        try people.join(
          ParticipantKey(rawValue: "no\(number)"), area: Fellowship.areas[0], agrees: false,
          on: connection)
      }
    }
    let second = try people.bundle()
    #expect(second.size.logs == 65 && second.cut.content != first.cut.content)
  }

  @Test("Somebody sees the reports that their logs are in, and no other")
  func using() throws {
    try people.settle(12)
    let bundle = try people.bundle()
    func add(_ name: String, _ place: PlaceKey?, at seconds: Int) throws {
      try people.change { _, connection in
        try EditionStore.add(
          ReportEdition(
            key: ReportKey(rawValue: name), kind: .onePage, place: place,
            account: AccountKey(rawValue: "a"), made: Instant(seconds: seconds), bundle: bundle),
          on: connection)
      }
    }
    try add("before", nil, at: 0)
    try add("all", nil, at: 100_000)
    try add("north", Fellowship.areas[0], at: 100_001)
    func used(_ number: Int) throws -> [String] {
      try people.support.kith.read { try EditionStore.using(key(number), on: $0) }
        .map(\.key.rawValue)
    }
    #expect(try used(0) == ["north", "all"])
    #expect(try used(1) == ["all"])
    #expect(try used(99) == [])
    // A first log that waits is in none.
    var dice = Dice(2)
    let log = people.log(&dice, of: key(99), day: Fellowship.today)
    try people.change { people, connection in
      try people.join(key(99), area: Fellowship.areas[0], on: connection)
      try LogStore.add(log, on: connection)
    }
    try add("later", nil, at: 200_000)
    #expect(try used(99) == [])
    #expect(try used(1) == ["later", "all"])
  }
}
