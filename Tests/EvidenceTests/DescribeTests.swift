import Evidence
import EvidenceFiles
import TestSupport
import Testing

/// Descriptions of the course of the logs.
struct DescribeTests {
  @Test func momentsAddUp() throws {
    var dice = Dice(3)
    let values = (0..<50).map { _ in 1e6 + 10 * dice.normal() }
    var whole = Moments()
    var left = Moments()
    var right = Moments()
    for (index, value) in values.enumerated() {
      whole.add(value)
      if index < 20 { left.add(value) } else { right.add(value) }
    }
    whole.add(.nan)
    left.add(right)
    let mean = values.reduce(0, +) / 50
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 49).squareRoot()
    #expect(whole.count == 50)
    #expect(abs(try #require(whole.mean) - mean) < 1e-8)
    #expect(abs(try #require(whole.deviation) - deviation) < 1e-8)
    #expect(abs(try #require(left.mean) - mean) < 1e-8)
    #expect(abs(try #require(left.deviation) - deviation) < 1e-8)
  }

  /// `t.test(c(1, 2, 4, 7))$conf.int` of R.
  @Test func theIntervalIsThatOfT() throws {
    var moments = Moments()
    for value in [1.0, 2, 4, 7] { moments.add(value) }
    let interval = try #require(moments.interval)
    #expect(abs(interval.low - -0.709980742) < 1e-6)
    #expect(abs(interval.high - 7.709980742) < 1e-6)
  }

  @Test func reliableChangeFollowsJacobsonAndTruax() throws {
    var change = FirstToLast()
    for (first, last) in [(10.0, 20.0), (14, 14), (18, 17), (22, 12), (26, 29)] {
      change.add(first: first, last: last)
    }
    change.add(first: .nan, last: 3)
    let reliable = try #require(change.reliable(reliability: 0.9))
    #expect(abs(reliable.least - 1.959964 * 6.324555 * 0.4472136) < 1e-4)
    #expect(reliable.improved == 0.2 && reliable.worsened == 0.2)
    #expect(change.improved == 0.4 && change.worsened == 0.4)
  }

  @Test func monthsAreCountedFromTheFirstLog() throws {
    let text = """
      participant,date,wellbeing,hope,projects,given
      a,2020-01-15,20,1,1,1
      a,2020-02-16,22,1,1,1
      a,2021-03-01,30,1,1,1
      b,2020-06-01,10,1,1,1
      b,2020-07-05,12,1,1,1
      c,2020-07-05,12,1,1,1
      """
    let table = try TemporaryTable(text)
    var options = AnalysisOptions(logs: table.path, plan: Table.plan)
    options.describes = true
    let course = try #require(try Analysis(options).course)
    #expect(course.months[0][0].mean == 14)
    #expect(course.months[1][0].mean == 17)
    #expect(course.months.reduce(0) { $0 + $1[0].count } == 5)
    #expect(course.changes[0].change.mean == 6)
    #expect(course.changes[0].change.count == 2)
    #expect(course.text().contains("month 2: 17.00"))
  }
}

/// Sensitivity: which logs and which groups the answers rest on.
struct SensitivityTests {
  @Test func filtersLeaveLogsOut() throws {
    let people = Programme.people(40, seed: 51, missing: 0)
    let rows = Table.rows(people).enumerated().map { "\($1),\($0 % 3 == 0 ? "paper" : "online")" }
    let table = try TemporaryTable(
      (["\(Table.heading),mode"] + rows).joined(separator: "\n"))
    var options = AnalysisOptions(logs: table.path, plan: Table.plan)
    options.filters = [RowFilter(column: "mode", values: ["paper"], keeps: false)]
    let without = try Analysis(options).summaries
    options.filters = [RowFilter(column: "mode", values: ["online"], keeps: true)]
    let only = try Analysis(options).summaries
    let kept = rows.filter { $0.hasSuffix("online") }.map { String($0.dropLast(7)) }
    let direct = try Table.analyse(([Table.heading] + kept).joined(separator: "\n")).summaries
    #expect(without == only)
    #expect(agree(only.analyse(), direct.analyse(), 1e-12))
    #expect(only.counts.logs == direct.counts.logs)
  }

  @Test func completeLogsAreThoseWithEveryNumber() throws {
    let people = Programme.people(60, seed: 52, missing: 0.1)
    let table = try TemporaryTable(
      ([Table.heading] + Table.rows(people)).joined(separator: "\n"))
    var options = AnalysisOptions(logs: table.path, plan: Table.plan)
    options.isComplete = true
    let complete = people.map { person in
      History(logs: person.logs.filter { $0.allSatisfy { !$0.isNaN } })
    }
    let read = try Analysis(options).summaries
    #expect(agree(read.analyse(), Summaries(complete, plan: Table.plan).analyse(), 1e-12))
  }

  @Test func leavingAGroupOutEqualsReadingWithoutIt() throws {
    let people = Programme.people(80, seed: 53)
    let leaveOut = LeaveOut(Summaries(people, plan: Programme.plan), grouping: 1)
    #expect(leaveOut.without.map(\.label) == ["north", "south", "west"])
    for (label, answers) in leaveOut.without {
      let rest = people.filter { $0.groups[1] != label }
      let direct = Summaries(rest, plan: Programme.plan).analyse().filter { $0.by == nil }
      #expect(agree(answers, direct, 1e-9, effects: false))
    }
    #expect(leaveOut.text.contains("wellbeing by given"))
  }
}
