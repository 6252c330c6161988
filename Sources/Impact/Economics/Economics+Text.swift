internal import Evidence

extension Economics {
  /// The economics as a page that a commissioner can read.
  ///
  /// - Returns: Lines of at most about 110 characters.
  public var text: String {
    guard main.report.counts.logs > 0 else {
      return
        "Nobody who agreed that their answers are used has sent a log that asks about services yet.\n"
    }
    let parts: [[String]] = [
      opening,
      ["From first to last log that asks about services"], Self.changes(main.course), [""],
      ["By change in peer support, with the change in projects taken into account"],
      Self.models(main.report, main.report.plan.outcomes), [""],
      healthLines, [""],
      ["Under other assumptions"], variants.flatMap { Self.variant($0) }, [""], closing,
    ]
    return parts.joined().joined(separator: "\n") + "\n"
  }

  private var opening: [String] {
    let years = costs.years.map(String.init).joined(separator: ", ")
    let counts = main.report.counts
    var lines = [
      "What people used of health services, and what it cost", "",
      "\(counts.logs) logs of \(counts.participants) people ask about services; \(counts.pairs) pairs of them "
        + "follow each other.",
      "Costs are in \(costs.currency) for the time a log asks about (three months), at prices of \(years) "
        + "as they stand in the table.",
    ]
    if !unpriced.isEmpty {
      lines += ["In no cost, because the table has no price:"] + Self.list(unpriced)
    }
    if !notAlwaysAsked.isEmpty {
      lines += ["In no cost, because some version does not ask:"] + Self.list(notAlwaysAsked)
    }
    return lines + [""]
  }

  /// Names, one under the other where they do not fit beside each other.
  private static func list(_ names: [String]) -> [String] {
    names.reduce(into: ["  "]) { lines, name in
      let last = lines[lines.count - 1]
      if last.count + name.count > 96 {
        lines.append("  \(name)")
      } else {
        lines[lines.count - 1] = last + (last == "  " ? "" : ", ") + name
      }
    }
  }

  private static func changes(_ course: Course) -> [String] {
    zip(course.columns, course.changes).map { column, change in
      guard let start = change.first.mean, let mean = change.change.mean else {
        return "  \(column): nobody has two such logs with an answer"
      }
      let interval = change.change.interval.map {
        " (\(Decimal.text($0.low)) to \(Decimal.text($0.high)))"
      }
      return
        "  \(column): \(Decimal.text(start)) at first, change \(Decimal.text(mean))\(interval ?? ""); "
        + "\(change.change.count) people"
    }
  }

  private static func models(_ report: Report, _ outcomes: [String]) -> [String] {
    report.answers.filter { outcomes.contains($0.outcome) }.flatMap { answer in
      ["  \(answer.outcome) by \(answer.exposure): \(answer.participants) people"]
        + answer.levels.map { level in
          guard let mean = level.mean, let low = level.low, let high = level.high else {
            return "    \(level.level.name): no estimate (\(level.n) pairs)"
          }
          return "    \(level.level.name): \(Decimal.text(mean)) (\(Decimal.text(low)) to "
            + "\(Decimal.text(high))), \(level.n) pairs"
        }
        + (answer.finding.map { ["    \($0.statement)"] } ?? []) + answer.notes.map { "    \($0)" }
    }
  }

  private var healthLines: [String] {
    ["Years weighed by health (QALYs) between first and last log"]
      + healthYears.map { years in
        let name =
          years.path == .held
          ? "a change counts from the next log on"
          : years.discount > 0
            ? "each year counts \(Decimal.text(100 * years.discount)) in 100 less"
            : "in a straight line"
        guard let lived = years.lived.mean, let gained = years.gained.mean else {
          return "  \(name): nobody has two logs with a health index"
        }
        let interval = years.gained.interval.map {
          " (\(Decimal.text($0.low, 4)) to \(Decimal.text($0.high, 4)))"
        }
        return
          "  \(name): \(Decimal.text(lived, 4)) lived by each, \(Decimal.text(gained, 4))\(interval ?? "") "
          + "beyond staying as at first; \(years.gained.count) people, "
          + "\(Decimal.text(years.personYears, 1)) years"
      }
  }

  private static func variant(_ variant: CostAnalysis) -> [String] {
    ["  \(variant.title)"]
      + changes(variant.course).prefix(1).map { "  \($0)" }
      + models(variant.report, ["cost"]).map { "  \($0)" }
  }

  private var closing: [String] {
    [
      "What this cannot say. There is no control group: costs that rise or fall as support changes need not",
      "do so because of it, and people who are unwell use more of both. What people used is what they",
      "remember of three months. A few long stays in hospital weigh more than everything else; look at the",
      "intervals before the means. What peer support itself costs is not in it, so it shows no saving.",
      "The health index from working wording is only a rough guide.",
    ]
  }
}
