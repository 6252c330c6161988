/// Turns a fit into marginal means, their differences and the F test.
struct AnswerWriter {
  let hypotheses: Hypotheses
  let fit: Fit
  let uncertainty: any Uncertainty
  let labels: [String?]
  let deviation: ChangeDeviation

  /// An estimate with its standard error and degrees of freedom; nil when it is not estimable.
  private func estimate(_ function: [Double]) -> (value: Double, se: Double, df: Double)? {
    guard let kept = fit.profile.space.restrict(function) else { return nil }
    let variance = uncertainty.variance(of: kept)
    let freedom = uncertainty.freedom(of: kept)
    guard variance > 0, freedom > 0, freedom.isFinite else { return nil }
    return (dot(kept, fit.coefficients), variance.squareRoot(), freedom)
  }

  /// Writes the marginal means.
  func writeLevels(_ answer: inout ModelAnswer) {
    for index in answer.levels.indices where answer.levels[index].n > 0 {
      let level = answer.levels[index].level.rawValue
      guard let found = estimate(hypotheses.mean(group: index / 3, level: level)) else {
        answer.notes.append(
          "The mean of \(name(answer.levels[index])) is not identified: its column is a combination of "
            + "others.")
        continue
      }
      let quantile = Distributions.tQuantile(alpha: 0.05, found.df)
      answer.levels[index].mean = found.value
      answer.levels[index].se = found.se
      answer.levels[index].df = found.df
      answer.levels[index].low = found.value - quantile * found.se
      answer.levels[index].high = found.value + quantile * found.se
      if let spread = deviation.value {
        answer.levels[index].effect = EffectSize(
          mean: found.value, se: found.se, quantile: quantile, deviation: spread,
          count: deviation.count)
      }
    }
  }

  private func name(_ level: LevelAnswer) -> String {
    level.group.map { "\($0), \(level.level.name)" } ?? level.level.name
  }

  /// Writes the differences between the levels of each group, with Holm's adjustment over the group.
  func writeContrasts(_ answer: inout ModelAnswer) {
    for group in labels.indices {
      var contrasts: [ContrastAnswer] = []
      for (level, reference) in [(0, 1), (2, 1), (2, 0)] {
        guard hypotheses.counts[group][level] > 0, hypotheses.counts[group][reference] > 0,
          let found = estimate(hypotheses.difference(group: group, level, reference)),
          let one = ChangeLevel(rawValue: level), let other = ChangeLevel(rawValue: reference)
        else { continue }
        let p = Distributions.tTwoSided(found.value / found.se, found.df)
        contrasts.append(
          ContrastAnswer(
            level: one, reference: other, group: labels[group], estimate: found.value,
            se: found.se, df: found.df, p: p, adjustedP: p))
      }
      for (index, p) in Multiplicity.holm(contrasts.map(\.p)).enumerated() {
        contrasts[index].adjustedP = p
      }
      answer.contrasts += contrasts
    }
  }

  /// Writes the F test of the exposure, or of its interaction with the groups.
  func writeTest(_ answer: inout ModelAnswer) {
    let functions = hypotheses.test.compactMap { fit.profile.space.restrict($0) }
    guard !functions.isEmpty,
      let test = uncertainty.test(functions, functions.map { dot($0, fit.coefficients) }),
      test.value.isFinite, test.df2 > 0
    else {
      answer.notes.append(
        labels.count > 1
          ? "The interaction cannot be tested: too few cells hold pairs of logs."
          : "The exposure cannot be tested: it has only one level of change.")
      return
    }
    answer.f = test
  }
}
