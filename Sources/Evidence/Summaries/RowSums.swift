/// What a stratum's sums over rows hold beyond the sums over participants.
///
/// Of `Σ v vᵀ` the first row follows from the blocks of participants, an indicator's square is itself and
/// "decreased" never meets "increased"; participants with one pair are wholly in their block. Left are
/// `xx, xy, yy`; then for each factor the people at its three levels, the sums of x and of y where it
/// decreased and increased, and with each factor before it the four counts of their changes together.
struct RowSums {
  let layout: Layout

  /// The number of sums.
  var count: Int { 3 + 7 * layout.factors + 2 * layout.factors * (layout.factors - 1) }

  /// Completes a stratum from these sums and its blocks of participants.
  ///
  /// - Parameters:
  ///   - rest: The sums over the rows of participants with two pairs or more.
  ///   - sums: The stratum, its blocks of participants filled.
  func complete(_ rest: UnsafePointer<Lanes>, _ sums: inout StratumSums) {
    // In one order, so that sums of fractions are rounded the same in every run.
    for (pairs, block) in sums.participants.sorted(by: { $0.key < $1.key }) {
      let number = Lanes(repeating: Double(pairs))
      for column in 0..<layout.width {
        sums.rows[column] += block[column] / number
      }
    }
    for factor in 0..<layout.factors {
      let (down, up) = (layout.decreased(factor), layout.increased(factor))
      sums.rows[layout.place(down, down)] = sums.rows[down]
      sums.rows[layout.place(up, up)] = sums.rows[up]
    }
    addSingles(&sums)
    sums.rows[layout.place(1, 1)] += rest[0]
    sums.rows[layout.place(1, 2)] += rest[1]
    sums.rows[layout.place(2, 2)] += rest[2]
    var place = 3
    for factor in 0..<layout.factors {
      let (down, up) = (layout.decreased(factor), layout.increased(factor))
      for level in 0..<3 { sums.people[3 * factor + level] += rest[place + level] }
      sums.rows[layout.place(1, down)] += rest[place + 3]
      sums.rows[layout.place(1, up)] += rest[place + 4]
      sums.rows[layout.place(2, down)] += rest[place + 5]
      sums.rows[layout.place(2, up)] += rest[place + 6]
      place += 7
      for other in 0..<factor {
        let (first, second) = (layout.decreased(other), layout.increased(other))
        sums.rows[layout.place(first, down)] += rest[place]
        sums.rows[layout.place(first, up)] += rest[place + 1]
        sums.rows[layout.place(second, down)] += rest[place + 2]
        sums.rows[layout.place(second, up)] += rest[place + 3]
        place += 4
      }
    }
  }

  /// Adds the rows of participants with one pair, which are their block.
  private func addSingles(_ sums: inout StratumSums) {
    guard let block = sums.participants[1] else { return }
    for factor in 0..<layout.factors {
      let (down, up) = (layout.decreased(factor), layout.increased(factor))
      sums.people[3 * factor] += block[down]
      sums.people[3 * factor + 1] += block[0] - block[down] - block[up]
      sums.people[3 * factor + 2] += block[up]
      for column in [down, up] {
        sums.rows[layout.place(1, column)] += block[layout.place(1, column)]
        sums.rows[layout.place(2, column)] += block[layout.place(2, column)]
        for other in 0..<factor {
          for row in [layout.decreased(other), layout.increased(other)] {
            sums.rows[layout.place(row, column)] += block[layout.place(row, column)]
          }
        }
      }
    }
    for (row, column) in [(1, 1), (1, 2), (2, 2)] {
      sums.rows[layout.place(row, column)] += block[layout.place(row, column)]
    }
  }
}
