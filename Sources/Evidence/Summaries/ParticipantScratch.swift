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

  /// Writes the participant's `s = Σ v` in the order of `Layout`.
  @inline(__always)
  func total(_ sums: UnsafePointer<Lanes>, into total: UnsafeMutablePointer<Lanes>) {
    for moment in 0..<3 {
      total[moment] =
        sums[slot(0, 0) + moment] + sums[slot(0, 1) + moment] + sums[slot(0, 2) + moment]
    }
    for factor in 0..<factors {
      total[3 + 2 * factor] = sums[slot(factor, 0)]
      total[4 + 2 * factor] = sums[slot(factor, 2)]
    }
  }

  /// Writes what `s` does not tell of the participant's rows, in the order of `RowSums`, `sign` times.
  @inline(__always)
  func rest(_ sums: UnsafePointer<Lanes>, sign: Lanes, into rest: UnsafeMutablePointer<Lanes>) {
    var place = 3
    for moment in 0..<3 { rest[moment] = sums[moment] * sign }
    for factor in 0..<factors {
      for level in 0..<3 {
        let present = sums[slot(factor, level)] .> 0
        rest[place] = Lanes.zero.replacing(with: sign, where: present)
        place += 1
      }
      let (low, high) = (slot(factor, 0), slot(factor, 2))
      rest[place] = sums[low + 1] * sign
      rest[place + 1] = sums[high + 1] * sign
      rest[place + 2] = sums[low + 2] * sign
      rest[place + 3] = sums[high + 2] * sign
      place += 4
      for other in 0..<factor {
        let base = joint(other, factor)
        rest[place] = sums[base] * sign
        rest[place + 1] = sums[base + 2] * sign
        rest[place + 2] = sums[base + 6] * sign
        rest[place + 3] = sums[base + 8] * sign
        place += 4
      }
    }
  }
}
