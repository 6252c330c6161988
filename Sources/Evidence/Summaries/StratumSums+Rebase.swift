extension StratumSums {
  /// The same sums with the outcome at the start measured from another pivot.
  ///
  /// `x' = x + shift` for every pair, so that every block `B` becomes `T B Tᵀ` with `T` the identity
  /// but for `T[start, one] = shift`.
  ///
  /// - Parameters:
  ///   - shift: Old pivot minus new pivot, one for each outcome.
  ///   - layout: The layout of the sums.
  mutating func shiftStart(by shift: Lanes, layout: Layout) {
    Self.shift(&rows, by: shift, layout: layout)
    for key in Array(participants.keys) {
      guard var block = participants[key] else { continue }
      Self.shift(&block, by: shift, layout: layout)
      participants[key] = block
    }
  }

  private static func shift(_ block: inout [Lanes], by shift: Lanes, layout: Layout) {
    let one = layout.place(Layout.one, Layout.one)
    let cross = layout.place(Layout.one, Layout.start)
    let square = layout.place(Layout.start, Layout.start)
    block[square] += 2 * shift * block[cross] + shift * shift * block[one]
    block[cross] += shift * block[one]
    for column in 2..<layout.width {
      block[layout.place(Layout.start, column)] += shift * block[layout.place(Layout.one, column)]
    }
  }
}
