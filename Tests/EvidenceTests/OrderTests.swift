import Evidence
import EvidenceFiles
import TestSupport
import Testing

/// Tables in ascending order are joined while they are read, others in memory or after sorting; all say the
/// same.
struct OrderTests {
  private let people: [History]
  private var plan: Plan {
    var plan = Table.plan
    plan.groupings = Programme.plan.groupings
    return plan
  }

  init() {
    // Long enough for several blocks.
    people = (0..<6).flatMap { Programme.people(1500, seed: UInt64(60 + $0)) }
  }

  private let words = String(repeating: "words ", count: 9)

  private func name(_ person: Int) -> String { "q\(1_000_000 + person)" }

  /// Rows of logs and of people; every ninth person is in the table of people without logs, every tenth has
  /// logs only.
  private var tables: (logs: [[String]], people: [String]) {
    var logs: [[String]] = []
    var rows: [String] = []
    for (person, history) in people.enumerated() {
      let own = Table.rows([history]).map { name(person) + $0.dropFirst(2) + "," + words }
      if person % 9 > 0 { logs.append(own) }
      if person % 10 > 0 {
        rows.append("\(name(person)),\(history.groups[0] ?? ""),\(history.groups[1] ?? "")")
      }
    }
    return (logs, rows)
  }

  private func read(_ logs: [String], _ people: [String], threads: Int = 2) throws -> Analysis {
    try Table.analyse(
      (["\(Table.heading),words"] + logs).joined(separator: "\n"),
      people: (["participant,sex,area"] + people).joined(separator: "\n"), plan: plan,
      threads: threads)
  }

  @Test func everyOrderSaysTheSame() throws {
    var dice = Dice(3)
    let (logs, people) = tables
    let straight = logs.flatMap { $0 }
    #expect(straight.reduce(0) { $0 + $1.utf8.count } > 3_000_000)
    let ascending = try read(straight, people).summaries
    let others = [
      try read(straight, people, threads: 1),
      try read(logs.reversed().flatMap { $0 }, people),
      try read(straight, people.shuffled(using: &dice)),
      try read(straight.shuffled(using: &dice), people),
    ]
    let answers = ascending.analyse()
    for other in others {
      #expect(other.summaries.counts == ascending.counts)
      #expect(agree(other.summaries.analyse(), answers, 1e-9))
    }
    let direct = Summaries(
      self.people.enumerated().filter { $0.0 % 9 > 0 }.map { person, history in
        History(
          logs: history.logs,
          groups: person % 10 > 0 ? history.groups.map { $0 == "" ? nil : $0 } : [nil, nil])
      }, plan: plan)
    #expect(agree(answers, direct.analyse(), 1e-9))
  }

  @Test func somebodyTwiceAmongThePeopleIsRefusedWhateverTheOrder() throws {
    let (logs, people) = tables
    for rows in [people + [people[people.count - 1]], [people[7]] + people] {
      let error = try #require(throws: TableError.self) { try read(logs[0], rows) }
      #expect(error.description.contains("twice"))
    }
  }

  @Test func aBadRowOfPeopleAfterTheLastLogIsRefusedToo() throws {
    let (logs, people) = tables
    let error = try #require(throws: TableError.self) { try read(logs[0], people + ["z,male"]) }
    #expect(error.row == people.count + 2 && error.file.hasSuffix("people.csv"))
  }
}
