import Identity
import Impact
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time

@testable import Evidence
@testable import Reports

/// Reports and pages of one moment say the same where they say the same thing, and together no more than each.
@Suite struct PagesTests {
  private static let ethnicities = [
    "white_british", "white_irish", "white_other", "black_african", "black_caribbean",
    "asian_indian",
    "asian_chinese", "mixed_other", "arab", "",
  ]

  /// A programme of people who said many things about themselves, or nothing.
  private func people(_ seed: Int, of count: Int) throws -> ReportedFellowship {
    let people = try ReportedFellowship()
    try people.settle(count, seed: UInt64(seed))
    var dice = Dice(UInt64(seed) + 40)
    try people.change { _, connection in
      for number in 0..<count {
        var fields: [String] = []
        func say(_ name: String, _ answers: [String]) {
          // Most say the first.
          let place = dice.below(3) > 0 ? 0 : dice.below(answers.count)
          if !answers[place].isEmpty { fields.append("background.\(name)=\(answers[place])") }
        }
        say("ethnicity", Self.ethnicities)
        say("gender", ["female", "male", "other", "prefer-not", ""])
        say("age", ["25-34", "35-44", "45-54", "65", ""])
        say("services", ["yes", "no", ""])
        try BackgroundStore.keep(
          fields.joined(separator: "&"), of: ParticipantKey(rawValue: "p\(number)"),
          at: Instant(seconds: 2), on: connection)
      }
    }
    return people
  }

  private func pages(_ people: ReportedFellowship) throws -> ToldCrowd {
    let places = try #require(try people.kith.read { try PlacesStore.places($0) })
    return try LiveEvidence(people.kith, people.counting).crowd(in: places, .usual).told
  }

  private static let scopes: [(name: String?, scope: Scope)] =
    [(nil, .programme)] + Fellowship.areas.map { ("The \($0.rawValue)", .area($0)) }

  @Test("What both tell is the same number", arguments: 0..<6)
  func same(seed: Int) throws {
    let people = try people(seed, of: 30 + 6 * seed)
    let crowd = try pages(people)
    let bundle = try people.bundle()
    var compared = 0
    for (name, scope) in Self.scopes {
      let place = try #require(crowd.places[scope])
      for row in bundle.people where row.place == name && row.table != .start {
        #expect(row.base == (row.table == .support ? place.logged : place.joined))
        let question = crowd.questions.firstIndex {
          switch $0.subject {
          case .background: $0.name == "background.\(row.variable)"
          case .support(let kind, let isGiven):
            kind == row.variable && isGiven == (row.category == "giving")
          }
        }
        guard let question, row.variable != "ethnicity" else { continue }
        let answer =
          row.table == .support ? 0 : crowd.questions[question].rows.firstIndex(of: row.category)
        guard let answer else { continue }
        #expect(row.count == place.rows[question][answer], "\(row.variable) \(row.category)")
        compared += row.count == nil ? 0 : 1
      }
    }
    #expect(compared > 5)
  }

  @Test(
    "Answers that the pages put together give away no group, and groups no answer",
    arguments: 0..<12)
  func together(seed: Int) throws {
    let people = try people(seed, of: 24 + 7 * seed)
    let crowd = try pages(people)
    let bundle = try people.bundle()
    let asked = try #require(crowd.questions.firstIndex { $0.name == "background.ethnicity" })
    let codes = bundle.people.filter { $0.variable == "ethnicity" && $0.place == nil }
      .map(\.category)
    #expect(codes.count > 10)
    // One unknown for each answer in each area: nobody here is in none.
    func vector(_ place: Int, _ inside: (String) -> Bool) -> [Double] {
      (0..<2).flatMap { area in
        codes.map { (place == 0 || place == area + 1) && inside($0) ? 1 : 0 }
      }
    }
    func count(_ vector: [Double]) throws -> Int {
      var sum = 0
      try people.kith.read { connection in
        for number in 0..<(24 + 7 * seed) {
          let typed = try BackgroundStore.typed(
            by: ParticipantKey(rawValue: "p\(number)"), on: connection)
          let code = Self.ethnicities.first {
            !$0.isEmpty && typed.contains("ethnicity=\($0)")
          }
          let place = codes.firstIndex(of: code ?? "MISSING") ?? 0
          sum += Int(vector[(number % 2) * codes.count + place])
        }
      }
      return sum
    }
    var told: [[Double]] = []
    var cells: [(name: String, people: [Double])] = []
    for (index, (name, scope)) in Self.scopes.enumerated() {
      let place = try #require(crowd.places[scope])
      guard place.joined != nil else { continue }
      told.append(vector(index) { _ in true })
      for (group, answer) in crowd.questions[asked].rows.enumerated() {
        let part = vector(index) { crowd.questions[asked].place(of: $0) == group }
        cells.append(("\(scope) \(answer)", part))
        if place.rows[asked][group] != nil { told.append(part) }
      }
      if place.valid[asked] != nil { told.append(vector(index) { $0 != "MISSING" }) }
      let rows = bundle.people.filter { $0.variable == "ethnicity" && $0.place == name }
      for group in crowd.questions[asked].rows.indices {
        // What is left of a group when all that is told of it is taken away.
        let rest = rows.filter {
          $0.count == nil && crowd.questions[asked].place(of: $0.category) == group
        }.map(\.category)
        if !rest.isEmpty { cells.append(("\(scope) \(rest)", vector(index, rest.contains))) }
      }
      for row in rows {
        let part = vector(index) { $0 == row.category }
        // That nobody said nothing tells of nobody.
        if row.count != 0 { cells.append(("\(scope) \(row.category)", part)) }
        if row.count != nil { told.append(part) }
      }
    }
    let space = Elimination(told)
    let leaks = try cells.filter { try count($0.people) < 5 && space.gives($0.people) }.map(\.name)
    #expect(leaks == [])
    #expect(told.count > 3)
  }
}
