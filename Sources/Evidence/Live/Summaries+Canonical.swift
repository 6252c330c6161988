extension Summaries {
  /// The same sums with groups in the order of their labels and without groups of nobody.
  ///
  /// Two ways to the same people give the same value.
  public var canonical: Summaries {
    var tidy = self
    for grouping in labels.indices {
      let order = labels[grouping].indices.filter { hasPeople($0, of: grouping) }
        .sorted { labels[grouping][$0].utf8.lexicographicallyPrecedes(labels[grouping][$1].utf8) }
      tidy.labels[grouping] = order.map { labels[grouping][$0] }
      for pack in packs.indices {
        for family in packs[pack].families.indices {
          let groups = packs[pack].families[family].groups[grouping]
          guard !groups.isEmpty else { continue }
          tidy.packs[pack].families[family].groups[grouping] = order.map { groups[$0].tidy }
        }
      }
    }
    for pack in packs.indices {
      for family in packs[pack].families.indices {
        tidy.packs[pack].families[family].total = packs[pack].families[family].total.tidy
      }
    }
    return tidy
  }

  private func hasPeople(_ group: Int, of grouping: Int) -> Bool {
    packs.contains { pack in
      pack.families.contains { family in
        let groups = family.groups[grouping]
        return group < groups.count && groups[group].rows[0] != .zero
      }
    }
  }

  /// The same summaries with other names for the groups of a grouping.
  ///
  /// - Parameters:
  ///   - grouping: The position of the grouping in the plan.
  ///   - name: The new name of a label; two labels must not get the same.
  /// - Returns: The summaries.
  public func renaming(groupsOf grouping: Int, _ name: (String) -> String) -> Summaries {
    var renamed = self
    renamed.labels[grouping] = labels[grouping].map(name)
    return renamed
  }

  /// The models whose sums differ from those of other summaries, one line for each; both canonical.
  ///
  /// Lines name outcomes, exposures and groupings, never a group or a number, so that they can be
  /// written to a log.
  ///
  /// - Parameter other: Summaries of the same plan.
  /// - Returns: One line for each model whose sums are not the same to the last bit.
  public func differences(from other: Summaries) -> [String] {
    guard plan == other.plan else { return ["the plans"] }
    var lines: [String] = []
    if counts != other.counts { lines.append("the number of logs, people or pairs") }
    for spec in plan.models {
      let (pack, lane) = (spec.outcome / 8, spec.outcome % 8)
      let mine = packs[pack].families[spec.exposure]
      let theirs = other.packs[pack].families[spec.exposure]
      let isSame =
        if let grouping = spec.grouping {
          labels[grouping] == other.labels[grouping]
            && zip(mine.groups[grouping], theirs.groups[grouping]).allSatisfy {
              Blocks($0, lane: lane) == Blocks($1, lane: lane)
            }
        } else { Blocks(mine.total, lane: lane) == Blocks(theirs.total, lane: lane) }
      guard !isSame else { continue }
      let by = spec.grouping.map { ", by \(plan.groupings[$0].name)" } ?? ""
      lines.append("\(plan.outcomes[spec.outcome]) by \(plan.exposures[spec.exposure].title)\(by)")
    }
    if lines.isEmpty, self != other { lines.append("the spread of the changes") }
    return lines
  }
}

extension StratumSums {
  /// The same sums without blocks of nobody.
  var tidy: StratumSums {
    var tidy = self
    tidy.participants = participants.filter { $0.value[0] != .zero }
    return tidy
  }
}
