import Evidence
import TestSupport
import Testing

/// Summaries are sums over participants, whatever the order, and exact for whole numbers.
struct SummariesTests {
  private let plan = Programme.plan

  @Test(arguments: 1...8)
  func orderDoesNotMatter(seed: Int) {
    let people = Programme.people(60, seed: UInt64(seed))
    var dice = Dice(99)
    #expect(
      Summaries(people, plan: plan).labelled
        == Summaries(people.shuffled(using: &dice), plan: plan).labelled)
  }

  @Test(arguments: 1...8)
  func twoHalvesMakeTheWhole(seed: Int) throws {
    let people = Programme.people(61, seed: UInt64(seed))
    var sum = Summaries(Array(people[..<30]), plan: plan)
    try sum.add(Summaries(Array(people[30...]), plan: plan))
    let whole = Summaries(people, plan: plan)
    #expect(sum.labelled == whole.labelled)
    #expect(sum.counts == whole.counts)
  }

  @Test(arguments: 1...8)
  func takingAwayUndoesAdding(seed: Int) throws {
    let people = Programme.people(40, seed: UInt64(seed))
    let before = Summaries(people, plan: plan)
    let more = Summaries(Programme.people(7, seed: UInt64(100 + seed)), plan: plan)
    var after = before
    try after.add(more)
    #expect(after != before)
    try after.subtract(more)
    #expect(after.labelled == before.labelled)
    #expect(after.counts == before.counts)
  }

  @Test func takingAwayDecimalsIsExactToRounding() throws {
    var people = Programme.people(50, seed: 5, missing: 0)
    for person in people.indices {
      for log in people[person].logs.indices { people[person].logs[log][0] *= 1.1 }
    }
    let kept = Summaries(Array(people[1...]), plan: plan)
    var left = Summaries(people, plan: plan)
    try left.subtract(Summaries([people[0]], plan: plan))
    #expect(agree(left.analyse(), kept.analyse(), 1e-9))
  }

  @Test func anotherPivotGivesTheSameAnswers() throws {
    let people = Programme.people(80, seed: 6)
    let plain = Summaries(people, plan: plan)
    let moved = Summaries(people, plan: plan, pivots: [20, 30])
    #expect(agree(plain.analyse(), moved.analyse(), 1e-9))
    var sum = Summaries(Array(people[..<33]), plan: plan)
    try sum.add(Summaries(Array(people[33...]), plan: plan, pivots: [20, 30]))
    #expect(sum.labelled == plain.labelled)
  }

  @Test func differentPlansDoNotAddUp() {
    var other = plan
    other.outcomes = ["hope", "wellbeing"]
    var sum = Summaries([], plan: plan, pivots: nil)
    #expect(throws: MergeError.differentPlans("outcomes")) {
      try sum.add(Summaries([], plan: other))
    }
  }

  @Test func manyOutcomesAreTheSameAsOneByOne() {
    let people = Programme.people(60, seed: 12)
    let wide = Plan(
      outcomes: (0..<11).map { "o\($0)" }, exposures: plan.exposures, adjust: plan.adjust)
    let repeated = people.map { person in
      History(
        logs: person.logs.map { log in
          (0..<11).map { log[$0 % 2] + Double($0) } + [log[2], log[3]]
        })
    }
    let answers = Summaries(repeated, plan: wide).analyse()
    let narrow = Plan(outcomes: ["o"], exposures: plan.exposures, adjust: plan.adjust)
    for outcome in 0..<11 {
      let single = people.map { person in
        History(logs: person.logs.map { [$0[outcome % 2], $0[2], $0[3]] })
      }
      let alone = Summaries(single, plan: narrow).analyse()
      #expect(agree(answers.filter { $0.outcome == "o\(outcome)" }, alone, 1e-9))
    }
  }
}

extension Summaries {
  /// The summaries with their groups in the order of their labels, so that equal sums compare equal.
  var labelled: Summaries {
    var empty = Summaries(plan: plan, pivots: pivots)
    let sorted = labels.map { $0.sorted() }
    let accumulator = Accumulator(plan: plan, pivots: pivots)
    for (index, names) in sorted.enumerated() {
      for name in names { _ = accumulator.group(name, of: index) }
    }
    empty = accumulator.summaries
    try? empty.add(self)
    return empty
  }
}
