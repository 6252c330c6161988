import Evidence
import Testing

/// The engine says what lme4, lmerTest, emmeans and pbkrtest say, to the tolerances of the plan: means,
/// standard errors and variances to 1e-5, degrees of freedom to 1e-3, F and p to 1e-4.
struct OracleTests {
  static let sets = [
    "balanced", "dropout", "missing", "zero", "few", "fewzero", "plain", "areas", "sparse",
    "shifted",
    "sleepstudy", "dyestuff", "dyestuff2", "pbcseq", "quinidine", "chickweight", "btheb",
  ]

  @Test(arguments: sets)
  func equalsR(name: String) throws {
    let set = try OracleSet(name)
    let summaries = Summaries(set.histories, plan: set.plan)
    let answers = summaries.analyse()
    #expect(!set.expected.isEmpty)
    for expected in set.expected {
      let answer = try #require(
        answers.first {
          $0.outcome == expected.outcome && $0.exposure == expected.exposure
            && $0.by == expected.by
        })
      guard let value = Self.value(expected, in: answer) else {
        Issue.record("\(name): no \(expected) in \(answer.notes)")
        continue
      }
      guard let tolerance = Self.tolerance(expected) else { continue }
      #expect(
        abs(value - expected.value) <= tolerance,
        "\(name) \(expected.outcome) \(expected.exposure) \(expected.by ?? "") \(expected.name) \(expected.level) \(expected.group ?? ""): \(value) for \(expected.value)"
      )
    }
  }

  /// The engine's number for one of R's.
  private static func value(_ expected: OracleSet.Expected, in answer: ModelAnswer) -> Double? {
    let level = answer.levels.first {
      $0.level.name == expected.level && $0.group == expected.group
    }
    let contrast = answer.contrasts.first {
      "\($0.level.name) - \($0.reference.name)" == expected.level && $0.group == expected.group
    }
    let reversed = answer.contrasts.first {
      "\($0.reference.name) - \($0.level.name)" == expected.level && $0.group == expected.group
    }
    return switch expected.name {
    case "pairs": Double(answer.pairs)
    case "participants": Double(answer.participants)
    case "variance_participant": answer.participantVariance
    case "variance_residual": answer.residualVariance
    case "f_value": answer.f?.value
    case "f_df1": answer.f?.df1
    case "f_df2": answer.f?.df2
    case "f_p": answer.f?.p
    case "n": level.map { Double($0.n) }
    case "mean": level?.mean
    case "se": level?.se
    case "df": level?.df
    case "ci_low": level?.low
    case "ci_high": level?.high
    case "contrast": contrast?.estimate ?? reversed.map { -$0.estimate }
    case "contrast_holm": contrast?.adjustedP ?? reversed?.adjustedP
    default: 0
    }
  }

  /// How far the engine may be from R; nil for what is not compared.
  private static func tolerance(_ expected: OracleSet.Expected) -> Double? {
    let size = abs(expected.value)
    return switch expected.name {
    case "pairs", "participants", "n", "f_df1": 0
    case "variance_participant": max(1e-5 * size, 1e-7)
    case "variance_residual", "se": 1e-5 * size
    case "mean", "contrast", "ci_low", "ci_high": max(1e-5 * size, 1e-6)
    case "df", "f_df2": 1e-3 * max(size, 1)
    case "f_value", "f_p", "contrast_holm": max(1e-4 * size, 1e-7)
    default: nil
    }
  }
}
