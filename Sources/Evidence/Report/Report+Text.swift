extension Report {
  /// The report as a page that a coordinator can read.
  ///
  /// - Parameter isComplete: Whether every model is shown, and not only those with a finding.
  /// - Returns: Lines of at most about 100 characters.
  public func text(isComplete: Bool = false) -> String {
    var lines = opening
    let tested = answers.filter { $0.f != nil }
    let findings = tested.filter { $0.finding?.isFinding ?? false }
    let adjusted = findings.filter { $0.finding?.isAdjustedFinding ?? false }
    lines += [
      "\(answers.count) \(answers.count == 1 ? "model" : "models"), \(tested.count) tested. By the programme's rule (F below 0.05, and a "
        + "level's interval without",
      "zero) \(findings.count) show a finding; after adjustment for the number of tests "
        + "\(adjusted.count) do. By chance alone about \(Int((0.05 * Double(tested.count)).rounded())) of "
        + "\(tested.count)", "tests fall below 0.05.", "",
    ]
    let shown = isComplete || answers.count <= 12 ? answers : findings
    for answer in shown { lines += Self.model(answer) + [""] }
    let silent = answers.filter { $0.f == nil }
    if !silent.isEmpty, shown.count < answers.count {
      lines.append("Not tested, because the data do not identify an answer: \(silent.count).")
      lines += silent.prefix(5).map { "  \(Self.name($0)): \($0.notes.first ?? "")" }
      if silent.count > 5 { lines.append("  and \(silent.count - 5) more; see --format csv.") }
      lines.append("")
    }
    lines += explanations
    return (lines + closing).joined(separator: "\n") + "\n"
  }

  private var opening: [String] {
    var lines = [
      "What changed together with peer support", "",
      "\(Decimal.count(counts.logs)) logs of \(Decimal.count(counts.participants)) people; "
        + "\(Decimal.count(counts.pairs)) pairs of consecutive logs.",
    ]
    for (reason, number) in counts.excluded.sorted(by: { $0.key < $1.key }) {
      lines.append("Left out: \(Decimal.count(number)) \(reason).")
    }
    return lines + [""]
  }

  private var closing: [String] {
    [
      "",
      "These figures show what went together, not what caused what: there is no control group, and",
      "people who feel better may give more support as well as the other way round.",
    ]
  }

  private static func name(_ answer: ModelAnswer) -> String {
    "Change in \(answer.outcome) by change in \(answer.exposure)"
      + (answer.by.map { ", by \($0)" } ?? "")
  }

  private static func model(_ answer: ModelAnswer) -> [String] {
    var lines = [
      name(answer),
      "  \(Decimal.count(answer.pairs)) pairs of \(Decimal.count(answer.participants)) people; variance "
        + "between people \(Decimal.text(answer.participantVariance)), within "
        + "\(Decimal.text(answer.residualVariance)).",
    ]
    if let f = answer.f {
      lines.append(
        "  F(\(Decimal.text(f.df1, 0)), \(Decimal.text(f.df2, 1))) = \(Decimal.text(f.value)), "
          + "p \(Decimal.probability(f.p)); adjusted p \(Decimal.probability(answer.adjustedP)).")
    }
    for level in answer.levels {
      let group = level.group.map { "\($0), " } ?? ""
      guard level.mean != nil else {
        lines.append("    \(group)\(level.level.name): no estimate (\(level.n) pairs)")
        continue
      }
      let effect = level.effect.map { "; effect \(Decimal.text($0.value)), \($0.word)" } ?? ""
      lines.append(
        "    \(group)\(level.level.name): \(Decimal.text(level.mean)) (\(Decimal.text(level.low)) to "
          + "\(Decimal.text(level.high))), \(Decimal.count(level.n)) pairs\(effect)")
    }
    if let finding = answer.finding { lines.append("  \(finding.statement)") }
    return lines + answer.notes.map { "  Note: \($0)" }
  }
}
