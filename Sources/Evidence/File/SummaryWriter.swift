/// Writes summaries as bytes.
struct SummaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }

  mutating func large(_ value: UInt64) {
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func list<Item>(_ items: [Item], _ write: (inout SummaryWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  mutating func lanes(_ values: [Lanes], _ used: Int) {
    for value in values { for lane in 0..<used { large(value[lane].bitPattern) } }
  }

  mutating func stratum(_ sums: StratumSums, _ used: Int) {
    lanes(sums.rows, used)
    lanes(sums.people, used)
    list(sums.participants.sorted { $0.key < $1.key }) { writer, item in
      writer.number(item.key)
      writer.lanes(item.value, used)
    }
  }
}

extension Summaries {
  /// The summaries as a file, refused when a cell would tell of too few people.
  ///
  /// - Parameter rule: What is too few.
  /// - Returns: The bytes of a `.kse` file.
  /// - Throws: `DisclosureError` that names the first cells.
  public func file(_ rule: DisclosureRule = .usual) throws(DisclosureError) -> [UInt8] {
    let cells = disclosiveCells(rule)
    guard cells.isEmpty else { throw DisclosureError(smallest: rule.smallest, cells: cells) }
    return bytes
  }

  /// The summaries as bytes, whatever they tell.
  var bytes: [UInt8] {
    var writer = SummaryWriter()
    for byte in SummaryFile.mark { writer.append(byte) }
    writer.number(SummaryFile.version)
    writer.list(plan.outcomes) { $0.text($1) }
    writer.list(plan.exposures) {
      $0.text($1.name)
      $0.append(($1.isStratified ? 1 : 0) | ($1.isLagged ? 2 : 0))
    }
    writer.list(plan.adjust) { $0.text($1) }
    writer.list(plan.groupings) {
      $0.text($1.name)
      $0.text($1.column)
      $0.append($1.rule.code)
    }
    for pivot in pivots { writer.large(pivot.bitPattern) }
    for names in labels { writer.list(names) { $0.text($1) } }
    for count in [counts.logs, counts.participants, counts.pairs] {
      writer.large(UInt64(bitPattern: Int64(count)))
    }
    writer.list(counts.excluded.sorted { $0.key < $1.key }) {
      $0.text($1.key)
      $0.large(UInt64(bitPattern: Int64($1.value)))
    }
    for (index, pack) in packs.enumerated() {
      let used = min(8, plan.outcomes.count - 8 * index)
      writer.lanes([pack.changes.count, pack.changes.sum, pack.changes.squares], used)
      for family in pack.families {
        writer.stratum(family.total, used)
        for groups in family.groups { writer.list(groups) { $0.stratum($1, used) } }
      }
    }
    writer.large(SummaryFile.hash(writer.bytes))
    return writer.bytes
  }
}

extension SummaryWriter {
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
}

extension Grouping.Rule {
  /// The byte that stands for the rule in a file.
  var code: UInt8 {
    switch self {
    case .asWritten: 0
    case .ageBand: 1
    case .firstWordOfEthnicity: 2
    case .orientation: 3
    }
  }

  init?(code: UInt8) {
    switch code {
    case 0: self = .asWritten
    case 1: self = .ageBand
    case 2: self = .firstWordOfEthnicity
    case 3: self = .orientation
    default: return nil
    }
  }
}
