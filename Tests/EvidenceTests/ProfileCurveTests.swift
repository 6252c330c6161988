import TestSupport
import Testing

@testable import Evidence

/// The curve, which eliminates group by group, is that of the whole matrix.
struct ProfileCurveTests {
  private func designs(_ people: [History], _ plan: Plan) -> [Design] {
    let summaries = Summaries(people, plan: plan)
    return plan.models.compactMap { spec in
      let family = summaries.packs[spec.outcome / 8].families[spec.exposure]
      let strata = summaries.strata(of: family, lane: spec.outcome % 8, grouping: spec.grouping)
      guard !strata.isEmpty else { return nil }
      return Design(groups: strata.map(\.blocks), layout: family.layout)
    }
  }

  @Test(arguments: 1...8)
  func theCurveIsThatOfTheWholeMatrix(seed: Int) throws {
    var plan = Programme.plan
    if seed % 2 == 0 { plan.adjust = [] }
    // Few people leave cells empty, so that columns are left out.
    let people = Programme.people([6, 15, 60, 200][seed % 4], seed: UInt64(seed))
    var compared = 0
    for design in designs(people, plan) {
      let profile = Profile(design: design, space: ColumnSpace(design))
      for ratio in [0, 0.01, 0.3, 1, 7, 900] {
        guard profile.freedom > 0, let point = ProfilePoint(profile, ratio: ratio) else { continue }
        let whole = ProfileSlope(profile, point)
        let curve = try #require(profile.curve.point(ratio, sloped: true))
        guard point.residual > 1e-6 else { continue }
        #expect(abs(curve.residual - point.residual) < 1e-9 * point.residual)
        #expect(abs(curve.criterion - point.criterion) < 1e-9 * max(1, abs(point.criterion)))
        #expect(profile.curve.criterion(ratio) == curve.criterion)
        let size = profile.sum { $0 / (1 + $0 * ratio) } + profile.freedom
        #expect(abs(curve.slope - whole.slope) < 1e-8 * size)
        compared += 1
      }
    }
    #expect(compared > 20)
  }

  @Test(arguments: 1...4)
  func theLeastIsWhereItIsLeast(seed: Int) throws {
    for design in designs(Programme.people(80, seed: UInt64(seed)), Programme.plan) {
      let profile = Profile(design: design, space: ColumnSpace(design))
      guard let least = profile.minimum else { continue }
      let here = profile.curve.criterion(least)
      for step in [1e-4, 1e-2, 0.3, 1] {
        #expect(profile.curve.criterion(least + step) >= here - 1e-9)
        #expect(profile.curve.criterion(max(least - step, 0)) >= here - 1e-9)
      }
    }
  }
}
