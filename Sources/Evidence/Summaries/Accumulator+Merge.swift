extension Accumulator {
  /// Takes in the sums of other people, who are left as they are.
  ///
  /// Both must be between participants and divide them into cells in the same way.
  ///
  /// - Parameter other: A pass by the same plan and from the same pivots.
  /// - Returns: For each grouping, which group here each of the other's is; -1 where there is no room for it.
  func add(_ other: Accumulator) -> [[Int]] {
    let codes = other.labels.enumerated().map { grouping, labels in
      labels.map { label in
        let code = group(label, of: grouping)
        return code < LiveSummaries.mostGroups ? code : -1
      }
    }
    let theirs = other.state.pointee
    state.pointee.logs += theirs.logs
    state.pointee.participants += theirs.participants
    state.pointee.pairs += theirs.pairs
    state.pointee.single += theirs.single
    for (reason, number) in other.excluded.excluded { exclude(reason, number) }
    for (own, pack) in zip(packs, other.packs) { own.add(pack, codes: codes) }
    return codes
  }
}

extension PackAccumulator {
  /// Takes in the sums of other people, whose groups have other codes here.
  func add(_ other: PackAccumulator, codes: [[Int]]) {
    let changes = other.state.pointee.changes
    state.pointee.changes.0 += changes.0
    state.pointee.changes.1 += changes.1
    state.pointee.changes.2 += changes.2
    for (own, family) in zip(families, other.families) {
      if let total = own.total, let theirs = family.total { total.pointee.add(theirs.pointee) }
    }
    for (index, set) in (other.sets ?? []).enumerated() where sets?[index] == set {
      // In the order of their keys, so that new cells come in one order.
      for (key, stores) in other.cells[index].sorted(by: { $0.key < $1.key }) {
        let own = CellSets.recoded(key, set, codes)
        let targets = cells[index][own] ?? makeCell(index, own)
        for family in stratified.indices { targets[family].add(stores[family]) }
      }
    }
  }
}

extension StratumStore {
  /// Takes in the sums of other people.
  mutating func add(_ other: StratumStore) {
    for index in 0..<restCount { rest[index] += other.rest[index] }
    other.forEachBlock { pairs, theirs in
      let own = block(pairs: pairs)
      for index in 0..<layout.count { own[index] += theirs[index] }
    }
  }
}
