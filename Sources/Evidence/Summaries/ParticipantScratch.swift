/// The sums of the participant being read, for one family, in three-level slots.
///
/// Places, from the family's own offset: `xx, xy, yy`; then for each factor and level the sums of
/// `1, x, y` over the pairs at that level; then for each pair of factors the nine counts of their
/// levels together. Slots make every row the same additions whatever changed: no branches.
struct ParticipantScratch {
  /// The number of factors.
  let factors: Int

  /// The number of sums.
  var count: Int { 3 + 9 * factors + 9 * factors * (factors - 1) / 2 }

  /// The place of the count at a level; Σx and Σy follow it.
  @inline(__always)
  func slot(_ factor: Int, _ level: Int) -> Int { 3 + 9 * factor + 3 * level }

  /// The place of the first of the nine joint counts of two factors, `first < second`.
  @inline(__always)
  func joint(_ first: Int, _ second: Int) -> Int {
    3 + 9 * factors + 9 * (second * (second - 1) / 2 + first)
  }

  /// Writes the participant's `Σ v vᵀ` and `s` in the order of `Layout`.
  ///
  /// - Parameters:
  ///   - sums: The slots.
  ///   - rows: Receives `Σ v vᵀ`.
  ///   - total: Receives `s = Σ v`.
  func expand(
    _ sums: UnsafePointer<Lanes>, rows: UnsafeMutablePointer<Lanes>,
    total: UnsafeMutablePointer<Lanes>
  ) {
    let layout = Layout(factors: factors)
    let width = layout.width
    for moment in 0..<3 {
      total[moment] =
        sums[slot(0, 0) + moment] + sums[slot(0, 1) + moment] + sums[slot(0, 2) + moment]
    }
    for factor in 0..<factors {
      total[layout.decreased(factor)] = sums[slot(factor, 0)]
      total[layout.increased(factor)] = sums[slot(factor, 2)]
    }
    for index in 0..<width { rows[index] = total[index] }
    rows[width] = sums[0]
    rows[width + 1] = sums[1]
    rows[2 * width - 1] = sums[2]
    for factor in 0..<factors {
      let low = slot(factor, 0)
      let high = slot(factor, 2)
      rows[width - 1 + layout.decreased(factor)] = sums[low + 1]
      rows[width - 1 + layout.increased(factor)] = sums[high + 1]
      rows[2 * width - 3 + layout.decreased(factor)] = sums[low + 2]
      rows[2 * width - 3 + layout.increased(factor)] = sums[high + 2]
      let own = layout.place(layout.decreased(factor), layout.decreased(factor))
      rows[own] = sums[low]
      rows[own + 1] = .zero
      rows[layout.place(layout.increased(factor), layout.increased(factor))] = sums[high]
      for other in 0..<factor {
        let base = joint(other, factor)
        let top = layout.place(layout.decreased(other), layout.decreased(factor))
        rows[top] = sums[base]
        rows[top + 1] = sums[base + 2]
        let bottom = layout.place(layout.increased(other), layout.decreased(factor))
        rows[bottom] = sums[base + 6]
        rows[bottom + 1] = sums[base + 8]
      }
    }
  }
}
