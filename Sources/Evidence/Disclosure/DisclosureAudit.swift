/// Looks for what gives a kept number away, and keeps back more until nothing does.
struct DisclosureAudit {
  private let table: Disclosure
  /// The cells of the tables, then those told before.
  private let cells: [PeopleCell]
  private let masks: [BlockMask]
  private let counts: [Int]
  /// What nobody may work out: cells of too few people, and too few by which one cell has more than
  /// another.
  private let sensitive: [PeopleCell]
  /// How many cells can still be kept back.
  private let own: Int
  /// Whether each cell is told.
  private(set) var isTold: [Bool]

  init(_ table: Disclosure, _ cells: [PeopleCell], after editions: [Disclosure.Edition]) {
    let earlier = editions.flatMap(\.told)
    self.table = table
    self.cells = cells + earlier
    masks = self.cells.map { BlockMask($0.blocks, of: table.people.count) }
    counts = masks.map { $0.sum(table.people) }
    own = cells.count
    let kept = editions.flatMap(\.kept)
    sensitive = Self.sensitive(table, cells, earlier, kept)
    isTold = counts.enumerated().map { $0 >= cells.count || !table.rule.isSmall($1) }
    waitForMore(table)
    stayKept(since: kept)
  }

  /// Keeps back what was kept back in an earlier edition, whatever has come to it.
  ///
  /// Otherwise what has come would often tell what was there.
  private mutating func stayKept(since kept: [PeopleCell]) {
    for cell in 0..<own {
      let blocks = cells[cell].blocks
      // A sum that was told may be told again, although a part of it was kept.
      let wasTold = cells[own...].contains { $0.blocks.isSubset(of: blocks) }
      if !wasTold, kept.contains(where: { $0.blocks.isSubset(of: blocks) }) { isTold[cell] = false }
    }
  }

  /// Keeps back whole tables of which too few people are new since an earlier one.
  ///
  /// Cell by cell that is not enough: that the new people are few says that each part of them is.
  private mutating func waitForMore(_ table: Disclosure) {
    let few = 1..<table.rule.smallest
    for whole in 0..<own {
      let isWaiting = cells[own...].contains { old in
        old.blocks.isSubset(of: cells[whole].blocks)
          && few.contains(counts[whole] - table.count(old))
          && !(0..<own).contains { cells[whole].blocks.isStrictSubset(of: cells[$0].blocks) }
      }
      guard isWaiting else { continue }
      for cell in 0..<own where cells[cell].blocks.isSubset(of: cells[whole].blocks) {
        isTold[cell] = false
      }
    }
  }

  /// Keeps back one more cell for each way there is, until there is none.
  ///
  /// Which one does not depend on how many people are in it: if it were always the smallest, somebody who
  /// knows that would know that the others are larger, and by that sometimes the kept number.
  mutating func protect() {
    while let helping = leak() {
      let free = helping.filter { $0 < own && isTold[$0] }
      guard let inner = free.min(by: { rank($0) < rank($1) }) else { return }
      isTold[inner] = false
    }
  }

  /// Inner cells before sums of many blocks.
  private func rank(_ cell: Int) -> (Int, Int) { (cells[cell].blocks.count, cell) }

  /// Told cells that together give something away; nil when nothing does.
  private func leak() -> [Int]? {
    let told = cells.indices.filter { isTold[$0] }
    if let rest = smallRest(told) { return rest }
    let space = RowSpace(told.map { row(cells[$0]) })
    for cell in sensitive {
      guard let helping = space.combination(row(cell)).map({ $0.map { told[$0] } }),
        helping.contains(where: { $0 < own })
      else { continue }
      return helping
    }
    return nil
  }

  private static func sensitive(
    _ table: Disclosure, _ own: [PeopleCell], _ earlier: [PeopleCell], _ kept: [PeopleCell]
  ) -> [PeopleCell] {
    let all = own + earlier
    // What was small and kept back before is so still, also where it is no cell of this table.
    let small = (own + kept).filter { table.rule.isSmall(table.count($0)) }
    let more = own.flatMap { whole in
      all.filter { $0.blocks.isStrictSubset(of: whole.blocks) }.map {
        PeopleCell(whole.blocks.subtracting($0.blocks))
      }
    }
    // Nobody more is nobody of whom anything is told.
    let few = more.filter { (1..<table.rule.smallest).contains(table.count($0)) }
    return small + few.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func row(_ cell: PeopleCell) -> [Double] {
    table.people.indices.map { cell.blocks.contains($0) ? 1 : 0 }
  }

  /// A cell and others inside it whose rest is too few people, or so few that each part of it is known.
  private func smallRest(_ told: [Int]) -> [Int]? {
    for whole in told {
      let inside = told.filter { masks[$0].isStrictSubset(of: masks[whole]) }
        .sorted { (masks[$0].count, $1) > (masks[$1].count, $0) }
      for first in inside {
        var parts = [first]
        var rest = masks[whole]
        rest.remove(masks[first])
        for part in inside where masks[part].isSubset(of: rest) {
          parts.append(part)
          rest.remove(masks[part])
        }
        if !rest.isEmpty, isClue(rest), (parts + [whole]).contains(where: { $0 < own }) {
          return [whole] + parts
        }
      }
      if inside.isEmpty, isFull(masks[whole]) { return [whole] }
    }
    return nil
  }

  private func isClue(_ rest: BlockMask) -> Bool {
    table.rule.isSmall(rest.sum(table.people)) || isFull(rest)
  }

  /// Whether so many people are in small cells that each must have as many as a small one can.
  private func isFull(_ rest: BlockMask) -> Bool {
    var covered = BlockMask(of: table.people.count)
    var (small, blocks) = (0, 0)
    for cell in 0..<own
    where !isTold[cell] && masks[cell].isSubset(of: rest) && table.rule.isSmall(counts[cell]) {
      covered.formUnion(masks[cell])
      small += 1
      blocks += masks[cell].count
    }
    guard small > 0, blocks == rest.count, covered == rest else { return false }
    return rest.sum(table.people) == small * (table.rule.smallest - 1)
  }
}
