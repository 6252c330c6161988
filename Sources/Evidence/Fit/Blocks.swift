/// The sums of one stratum for one outcome, as plain numbers.
struct Blocks: Equatable, Sendable {
  /// `Σ v vᵀ` over pairs, in the order of `Layout`.
  var rows: [Double]
  /// People with a pair at each level, three for each factor.
  var people: [Double]
  /// For each number of pairs `n`, `Σ s sᵀ`, by increasing `n`.
  var participants: [(pairs: Int, sums: [Double])]

  /// One outcome's lane of a stratum's sums.
  init(_ sums: StratumSums, lane: Int) {
    rows = sums.rows.map { $0[lane] }
    people = sums.people.map { $0[lane] }
    participants = sums.participants
      .filter { $0.value[0][lane] != 0 }
      .sorted { $0.key < $1.key }
      .map { (pairs: $0.key, sums: $0.value.map { $0[lane] }) }
  }

  /// The number of pairs.
  var pairCount: Double { rows[0] }

  static func == (left: Blocks, right: Blocks) -> Bool {
    left.rows == right.rows && left.people == right.people
      && left.participants.elementsEqual(right.participants) {
        $0.pairs == $1.pairs && $0.sums == $1.sums
      }
  }

  /// Measures the outcome at the start from another point: `x' = x - mean`.
  mutating func centreStart(at mean: Double, layout: Layout) {
    Self.centre(&rows, at: mean, layout: layout)
    for index in participants.indices {
      Self.centre(&participants[index].sums, at: mean, layout: layout)
    }
  }

  private static func centre(_ block: inout [Double], at mean: Double, layout: Layout) {
    let one = layout.place(Layout.one, Layout.one)
    let cross = layout.place(Layout.one, Layout.start)
    block[layout.place(Layout.start, Layout.start)] +=
      mean * mean * block[one] - 2 * mean * block[cross]
    block[cross] -= mean * block[one]
    for column in 2..<layout.width {
      block[layout.place(Layout.start, column)] -= mean * block[layout.place(Layout.one, column)]
    }
  }
}
