extension Summaries {
  /// Reads a summary file.
  ///
  /// - Parameter file: The bytes of a `.kse` file.
  /// - Throws: `SummaryFileError` when it is not one, is damaged, or holds something that cannot be.
  public init(file: [UInt8]) throws(SummaryFileError) {
    let mark = SummaryFile.mark
    guard file.count >= mark.count + 12, file.starts(with: mark) else { throw .notASummary }
    let contents = file[..<(file.count - 8)]
    var tail = SummaryReader(file[(file.count - 8)...])
    var reader = SummaryReader(contents.dropFirst(mark.count))
    let version = try reader.number()
    guard version <= SummaryFile.version else { throw .newer(version) }
    guard try tail.large() == SummaryFile.hash(contents) else { throw .damaged }
    guard version == SummaryFile.version else { throw .impossible("version \(version)") }
    self = try Summaries(&reader)
    guard reader.isAtEnd else { throw .impossible("it goes on after its end") }
  }

  private init(_ reader: inout SummaryReader) throws(SummaryFileError) {
    let plan = try Self.plan(&reader)
    var pivots: [Double] = []
    for _ in plan.outcomes { pivots.append(try reader.real()) }
    var labels: [[String]] = []
    for _ in plan.groupings {
      let names = try reader.list { reader throws(SummaryFileError) in try reader.text() }
      guard Set(names).count == names.count else { throw .impossible("a group stands twice") }
      labels.append(names)
    }
    var counts = LogCounts()
    counts.logs = try reader.count()
    counts.participants = try reader.count()
    counts.pairs = try reader.count()
    for (reason, number) in try reader.list({ reader throws(SummaryFileError) in
      (try reader.text(), try reader.count())
    }) { counts.exclude(reason, number) }
    let families = Family.all(of: plan)
    var packs: [PackSums] = []
    for index in 0..<((plan.outcomes.count + 7) / 8) {
      packs.append(
        try Self.pack(
          &reader, families, labels, used: min(8, plan.outcomes.count - 8 * index)))
    }
    self.init(plan: plan, pivots: pivots, labels: labels, counts: counts, packs: packs)
  }

  private static func plan(_ reader: inout SummaryReader) throws(SummaryFileError) -> Plan {
    let plan = Plan(
      outcomes: try reader.list { reader throws(SummaryFileError) in try reader.text() },
      exposures: try reader.list { reader throws(SummaryFileError) in
        let (name, flags) = (try reader.text(), try reader.byte())
        return Exposure(name, isStratified: flags & 1 != 0, isLagged: flags & 2 != 0)
      },
      adjust: try reader.list { reader throws(SummaryFileError) in try reader.text() },
      groupings: try reader.list { reader throws(SummaryFileError) in
        let (name, column) = (try reader.text(), try reader.text())
        guard let rule = Grouping.Rule(code: try reader.byte()) else {
          throw .impossible("a grouping follows an unknown rule")
        }
        return Grouping(name, column: column, rule: rule)
      })
    guard !plan.outcomes.isEmpty, !plan.exposures.isEmpty, plan.adjust.count < 40,
      plan.outcomes.count < 10_000, Set(plan.exposures.map(\.title)).count == plan.exposures.count
    else { throw .impossible("a plan without outcomes or exposures, or with too many columns") }
    return plan
  }

  private static func pack(
    _ reader: inout SummaryReader, _ families: [Family], _ labels: [[String]], used: Int
  ) throws(SummaryFileError) -> PackSums {
    var changes = ChangeSums()
    let sums = try reader.lanes(3, used)
    (changes.count, changes.sum, changes.squares) = (sums[0], sums[1], sums[2])
    var read: [FamilySums] = []
    for family in families {
      let layout = family.layout
      let total = try reader.stratum(layout, used)
      var groups: [[StratumSums]] = []
      for names in labels {
        let strata = try reader.list { reader throws(SummaryFileError) in
          try reader.stratum(layout, used)
        }
        guard strata.isEmpty || strata.count == names.count else {
          throw .impossible("groups and labels are not the same number")
        }
        groups.append(strata)
      }
      read.append(FamilySums(layout: layout, total: total, groups: groups))
    }
    return PackSums(families: read, changes: changes)
  }
}
