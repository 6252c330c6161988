import Evidence
import TestSupport

/// An invented programme for the property tests: a plan and people with logs.
struct Programme {
  /// Two outcomes, two exposures, one of them adjusted for, two groupings.
  static let plan = Plan(
    outcomes: ["wellbeing", "hope"], exposures: [Exposure("projects"), Exposure("given")],
    adjust: ["projects"], groupings: [Grouping("sex"), Grouping("area")])

  /// People with one to eight logs each; values are whole numbers, some missing.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - seed: Which programme.
  ///   - missing: The part of values that is missing.
  /// - Returns: One history for each.
  static func people(_ count: Int, seed: UInt64, missing: Double = 0.05) -> [History] {
    var dice = Dice(seed)
    return (0..<count).map { person in
      let effect = 1.5 * dice.normal()
      var wellbeing = 20.0
      let logs = (0..<(1 + dice.below(8))).map { _ in
        wellbeing += (effect + 2 * dice.normal()).rounded()
        let row = [
          wellbeing, Double(30 + dice.below(12)), Double(dice.below(4)), Double(dice.below(5)),
        ]
        return row.map { dice.part() < missing ? Double.nan : $0 }
      }
      let area: String? = dice.part() < 0.1 ? nil : ["north", "south", "west"][person % 3]
      return History(logs: logs, groups: [person % 2 == 0 ? "female" : "male", area])
    }
  }
}

/// Whether two runs give the same numbers to a relative tolerance.
func agree(_ left: [ModelAnswer], _ right: [ModelAnswer], _ tolerance: Double, effects: Bool = true)
  -> Bool
{
  func near(_ a: Double?, _ b: Double?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): abs(a - b) <= tolerance * max(1, abs(a), abs(b))
    default: false
    }
  }
  guard left.count == right.count else { return false }
  return zip(left, right).allSatisfy { one, other in
    one.pairs == other.pairs && one.participants == other.participants
      && near(one.participantVariance, other.participantVariance)
      && near(one.residualVariance, other.residualVariance)
      && near(one.f?.value, other.f?.value) && near(one.f?.df2, other.f?.df2)
      && one.levels.count == other.levels.count
      && zip(one.levels, other.levels).allSatisfy {
        $0.group == $1.group && $0.n == $1.n && near($0.mean, $1.mean) && near($0.se, $1.se)
          && near($0.df, $1.df) && (!effects || near($0.effect?.value, $1.effect?.value))
      }
  }
}
