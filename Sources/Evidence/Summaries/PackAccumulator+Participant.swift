extension PackAccumulator {
  /// Adds the participant's rows to some stores; one pair is told by the block of participants alone.
  @inline(__always)
  func addRows(
    _ family: FamilyPass, most: Double, _ count: Int,
    _ store: (Int) -> UnsafeMutablePointer<StratumStore>
  ) {
    guard most > 1 else { return }
    let rest = work + family.layout.width
    family.slots.rest(family.scratch, sign: sign, into: rest)
    // A lane with one pair is left to its block.
    let single = work[Layout.one] .== 1
    let size = RowSums(layout: family.layout).count
    if any(single) { for index in 0..<size { rest[index].replace(with: 0, where: single) } }
    for target in 0..<count {
      let own = store(target).pointee.rest
      for index in 0..<size { own[index] += rest[index] }
    }
  }

  /// Adds `s sᵀ` to the block of each distinct number of pairs among the eight outcomes.
  @inline(__always)
  func addOuter(
    _ layout: Layout, most: Double, _ count: Int,
    _ store: (Int) -> UnsafeMutablePointer<StratumStore>
  ) {
    let total = work
    let outer = work + layout.width
    var remaining = total[Layout.one]
    var pairs = most
    while pairs > 0 {
      let here = remaining .== pairs
      remaining.replace(with: 0, where: here)
      var place = 0
      for row in 0..<layout.width {
        let left = Lanes.zero.replacing(with: total[row] * sign, where: here)
        for column in row..<layout.width {
          outer[place] = left * total[column]
          place += 1
        }
      }
      let size = layout.count
      for target in 0..<count {
        let block = store(target).pointee.block(pairs: Int(pairs))
        for index in 0..<size { block[index] += outer[index] }
      }
      pairs = remaining.max()
    }
  }
}
