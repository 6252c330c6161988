import TestSupport
import Testing

@testable import Reports

/// The tables of a simulated programme's full report beside the published ones (A4.1 to A4.11, `Reference`).
@Suite struct PublishedTablesTests {
  private let tables: [String: PublishedTable]

  init() throws {
    tables = Dictionary(
      uniqueKeysWithValues: PublishedTables.csv(try SimulatedProgramme.bundle.get()).map {
        ($0.name, PublishedTable($0.text))
      })
  }

  private func ours(_ name: String) throws -> PublishedTable { try #require(tables[name]) }

  @Test(
    "Every table has the columns, the variables, exposures, outcomes and levels of the published one",
    arguments: (1...11).map { "A4.\($0)" })
  func shape(_ name: String) throws {
    let (ours, published) = (try ours(name), try PublishedTable.published(name))
    #expect(ours.heading == published.heading)
    let same = [
      "month", "variable", "table", "exposure", "outcome", "level", "p_kind", "direction",
    ]
    for column in same where published.heading.contains(column) {
      let (mine, theirs) = (Set(ours.column(column)), Set(published.column(column)))
      // Of the groups the published table shows those that differ; ours has every comparison.
      if name == "A4.10" || name == "A4.11" {
        #expect(theirs.isSubset(of: mine), "\(column)")
      } else {
        #expect(mine == theirs, "\(column)")
      }
    }
  }

  /// How far a count is from a part of so many, in standard errors.
  private func distance(_ count: Double, of base: Double, expected part: Double) -> Double {
    (count - part * base) / max((part * (1 - part) * base).squareRoot(), 1e-9)
  }

  private func number(_ row: [String: String], _ column: String) -> Double? {
    row[column].flatMap(Double.init)
  }

  @Test(
    "People with a second log, a third and so on are as many as published, within sampling error")
  func months() throws {
    let ours = try ours("A4.1").rows.filter { $0["region"] == "Total" }
    let published = try PublishedTable.published("A4.1").rows.filter { $0["region"] == "Total" }
    // Of the 649 published people with a log 83 never registered, so that nobody may count them here; 27 of
    // these sent a second log.
    let all = number(ours[0], "logs") ?? 0
    #expect(abs(distance(all, of: 786, expected: 566.0 / 786)) < 4)
    for (mine, theirs) in zip(ours, published).dropFirst().prefix(6) {
      let count = try #require(number(mine, "logs"))
      let most = (number(theirs, "logs") ?? 0) / 566
      let month = theirs["month"] ?? ""
      #expect(distance(count, of: all, expected: most) < 4, "month \(month)")
      #expect(distance(count, of: all, expected: most - 27.0 / 566) > -4, "month \(month)")
    }
  }

  @Test("Background is as published, within sampling error")
  func background() throws {
    let ours = try ours("A4.2").rows.filter { $0["region"] == "Total" }
    let published = try PublishedTable.published("A4.2").rows.filter { $0["region"] == "Total" }
    var compared = 0
    for variable in [
      "age", "location", "formal_mh_services", "learning_disability",
      "long_term_physical_condition",
    ] {
      func answers(_ rows: [[String: String]]) -> [[String: String]] {
        rows.filter { $0["variable"] == variable && $0["category"] != "MISSING" }
      }
      let pairs = Array(zip(answers(ours), answers(published)))
      #expect(!pairs.isEmpty)
      for (mine, theirs) in pairs {
        // One that is kept back cannot be compared.
        guard let count = number(mine, "count") else { continue }
        compared += 1
        let base = number(mine, "region_n") ?? 0
        let part = (number(theirs, "count") ?? 0) / (number(theirs, "region_n") ?? 1)
        #expect(
          abs(distance(count, of: base, expected: part)) < 4,
          "\(variable) \(theirs["category"] ?? "")")
      }
    }
    #expect(compared >= 9)
  }

  @Test("Scores and support at the first log are as published, within sampling error")
  func start() throws {
    let scores = try ours("A4.3").rows.filter { $0["region"] == "Total" }
    for theirs in try PublishedTable.published("A4.3").rows where theirs["region"] == "Total" {
      guard let mean = number(theirs, "mean"), let sd = number(theirs, "sd") else { continue }
      let mine = try #require(scores.first { $0["variable"] == theirs["variable"] })
      let found = try #require(number(mine, "mean"))
      let people = number(theirs, "n_valid") ?? 1
      // Both are printed with one decimal.
      #expect(
        abs(found - mean) < 4 * sd * (2 / people).squareRoot() + 0.1, "\(theirs["variable"] ?? "")")
    }
    let support = try ours("A4.4").rows.filter { $0["region"] == "Total" }
    let published = try PublishedTable.published("A4.4").rows.filter { $0["region"] == "Total" }
    #expect(support.count == published.count)
    for (mine, theirs) in zip(support, published) {
      #expect(mine["direction"] == theirs["direction"])
      let count = try #require(number(mine, "count"))
      let part = (number(theirs, "count") ?? 0) / (number(theirs, "region_n") ?? 1)
      #expect(
        abs(distance(count, of: number(mine, "region_n") ?? 0, expected: part)) < 4,
        "\(theirs["support_type"] ?? "") \(theirs["direction"] ?? "")")
    }
  }

  @Test("Changes by change in support are as published, within sampling error of both")
  func changes() throws {
    let ours = try ours("A4.5").rows
    let names = ["exposure", "outcome", "level"]
    var compared = 0
    for theirs in try PublishedTable.published("A4.5").rows {
      let mine = try #require(
        ours.first { row in names.allSatisfy { row[$0] == theirs[$0] } })
      guard let (mean, low, high) = interval(mine), let published = interval(theirs) else {
        continue
      }
      let errors = [(low, high), (published.low, published.high)].map { ($1 - $0) / (2 * 1.96) }
      let error = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(
        abs(mean - published.mean) < 4 * error + 0.01,
        "\(names.map { theirs[$0] ?? "" }): \(mean), published \(published.mean)")
      compared += 1
    }
    #expect(compared == 63)
  }

  private func interval(_ row: [String: String]) -> (mean: Double, low: Double, high: Double)? {
    guard let mean = number(row, "mean"), let low = number(row, "ci_low"),
      let high = number(row, "ci_high")
    else { return nil }
    return (mean, low, high)
  }
}
