import Evidence
import TestSupport
import Testing

/// What the data do not identify is said in words, never as a number.
struct IdentificationTests {
  private let plan = Plan(
    outcomes: ["y"], exposures: [Exposure("e")], adjust: ["a"], groupings: [Grouping("g")])

  /// People whose logs are made by a function of person and month: outcome, adjustment, exposure.
  private func answer(
    _ people: Int, logs: Int, by: String? = nil, groups: (Int) -> String? = { _ in nil },
    _ values: (Int, Int) -> [Double]
  ) throws -> ModelAnswer {
    let histories = (0..<people).map { person in
      History(logs: (0..<logs).map { values(person, $0) }, groups: [groups(person)])
    }
    return try #require(
      Summaries(histories, plan: plan).analyse().first { $0.by == by })
  }

  private func noise(_ person: Int, _ month: Int) -> Double {
    var dice = Dice(UInt64(1 + person * 97 + month))
    return Double(dice.below(15))
  }

  private func level(_ person: Int, _ month: Int, _ salt: Int) -> Double {
    var dice = Dice(UInt64(7 + salt + person * 131 + month * 17))
    return Double(dice.below(3))
  }

  @Test func nobody() throws {
    let answer = try answer(0, logs: 0) { _, _ in [] }
    #expect(answer.f == nil && answer.levels.allSatisfy { $0.mean == nil && $0.n == 0 })
    #expect(answer.notes.contains { $0.contains("No pair of logs") })
  }

  @Test func onePersonOnly() throws {
    let answer = try answer(1, logs: 60) { [noise($0, $1), level($0, $1, 1), level($0, $1, 2)] }
    #expect(answer.f == nil && answer.residualVariance == nil)
    #expect(answer.levels.allSatisfy { $0.mean == nil })
    #expect(answer.notes.contains { $0.contains("Too few participants") })
  }

  @Test func onePairEach() throws {
    let answer = try answer(80, logs: 2) { [noise($0, $1), level($0, $1, 1), level($0, $1, 2)] }
    #expect(answer.participantVariance == nil && answer.residualVariance == nil)
    #expect(answer.levels.allSatisfy { $0.mean != nil && $0.df == 80 - 6 })
    #expect(answer.notes.contains { $0.contains("more than one pair") })
  }

  @Test func tooFewPairs() throws {
    let answer = try answer(2, logs: 3) { [noise($0, $1), level($0, $1, 1), level($0, $1, 2)] }
    #expect(answer.f == nil && answer.levels.allSatisfy { $0.mean == nil })
    #expect(answer.notes.contains { $0.contains("Too few pairs") })
  }

  @Test func noVariation() throws {
    let answer = try answer(60, logs: 4) { [20, level($0, $1, 1), level($0, $1, 2)] }
    #expect(answer.f == nil && answer.levels.allSatisfy { $0.mean == nil })
    #expect(answer.notes.contains { $0.contains("does not vary") })
  }

  @Test func theExposureIsTheAdjustment() throws {
    let answer = try answer(60, logs: 5) {
      [noise($0, $1), level($0, $1, 1), 3 + 2 * level($0, $1, 1)]
    }
    #expect(answer.f != nil || answer.notes.contains { $0.contains("cannot be tested") })
    #expect(answer.levels.allSatisfy { $0.mean == nil })
    #expect(answer.notes.contains { $0.contains("combination") })
  }

  @Test func anExposureThatNeverChanges() throws {
    let answer = try answer(60, logs: 5) { [noise($0, $1), level($0, $1, 1), 4] }
    #expect(answer.f == nil)
    #expect(answer.levels.map { $0.mean != nil } == [false, true, false])
    #expect(answer.notes.contains { $0.contains("only one level") })
  }

  @Test func anEmptyCellIsNamedAndTheOthersAnswered() throws {
    let answer = try answer(90, logs: 6, by: "g", groups: { $0 < 45 ? "north" : "south" }) {
      [noise($0, $1), level($0, $1, 1), $0 < 45 ? level($0, $1, 2) : Double(6 - $1)]
    }
    let south = answer.levels.filter { $0.group == "south" }
    #expect(south.map { $0.mean != nil } == [true, false, false])
    #expect(answer.levels.filter { $0.group == "north" }.allSatisfy { $0.mean != nil })
    #expect(answer.f == nil)
    #expect(answer.notes.contains { $0.contains("south, same; south, increased") })
  }

  @Test func oneGroupHasNothingToCompare() throws {
    let answer = try answer(60, logs: 5, by: "g", groups: { _ in "north" }) {
      [noise($0, $1), level($0, $1, 1), level($0, $1, 2)]
    }
    #expect(answer.f == nil)
    #expect(answer.notes.contains { $0.contains("Fewer than two groups") })
  }

  @Test func zeroVarianceIsSaid() throws {
    let answer = try answer(60, logs: 5) { [noise($0, $1), level($0, $1, 1), level($0, $1, 2)] }
    #expect(answer.participantVariance == 0 && answer.intraclassCorrelation == 0)
    #expect(answer.notes.contains { $0.contains("boundary") })
  }

  @Test func fewPeopleAreAnsweredByKenwardAndRoger() throws {
    let few = try answer(30, logs: 5) { [noise($0, $1), level($0, $1, 1), level($0, $1, 2)] }
    let more = try answer(50, logs: 5) { [noise($0, $1), level($0, $1, 1), level($0, $1, 2)] }
    #expect(few.method == .kenwardRoger && more.method == .satterthwaite)
  }
}

/// Adjustment for the number of tests.
struct MultiplicityTests {
  /// `p.adjust(p, "holm")` and `p.adjust(p, "BH")` of R.
  @Test func equalsR() {
    let p = [0.01, 0.04, 0.03, 0.005, 0.5]
    let holm = [0.04, 0.09, 0.09, 0.025, 0.5]
    let hochberg = [0.025, 0.05, 0.05, 0.025, 0.5]
    #expect(zip(Multiplicity.holm(p), holm).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(Multiplicity.benjaminiHochberg(p), hochberg).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(Multiplicity.holm([]).isEmpty && Multiplicity.benjaminiHochberg([]).isEmpty)
  }
}
