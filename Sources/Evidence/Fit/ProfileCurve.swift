/// The REML criterion of a model and its slope at any ratio, for the search of the least: without allocating
/// and without solving the model there.
///
/// The columns of a group meet those of no other group, only the few that all share. So each group's three
/// are eliminated by themselves and leave something in a small square over the shared columns and the change,
/// which comes last: time grows with the number of groups, where the whole matrix would take its third power
/// (a bordered block diagonal matrix: Duff, Erisman and Reid, Direct Methods for Sparse Matrices, 2nd edition,
/// 2017, section 4.6). The derivative of every number is carried along (forward differentiation: Griewank and
/// Walther, Evaluating Derivatives, 2nd edition, 2008, chapter 3).
struct ProfileCurve {
  /// The profile at one ratio.
  struct Point {
    /// d(r).
    var criterion = 0.0
    /// `yᵀ P y`.
    var residual = 0.0
    /// d'(r).
    var slope = 0.0
  }

  /// Where a group's blocks stand among the numbers: that over pairs, then one for each number of pairs.
  private struct Group {
    let start: Int
    let own: Int
    let numbers: [Int]
  }

  private let groups: [Group]
  private let blocks: [Double]
  /// Kept columns that all groups share.
  private let shared: Int
  private let pairNumbers: [Double]
  private let participantNumbers: [Double]
  private let freedom: Double

  /// The curve of a model over the kept columns.
  init(_ design: Design, _ space: ColumnSpace) {
    let layout = design.layout
    var blocks: [Double] = []
    let border = (design.start..<design.width).filter { space.places[$0] >= 0 }
    // Where the columns stand in the vector of which the sums are.
    let sharedEntries = border.map { $0 == design.start ? Layout.start : $0 - design.start + 2 }
    let exposure = layout.factors - 1
    groups = design.groups.enumerated().map { index, group in
      let columns = [
        (design.constant(index), Layout.one), (design.decreased(index), layout.decreased(exposure)),
        (design.increased(index), layout.increased(exposure)),
      ]
      let own = columns.filter { space.places[$0.0] >= 0 }.map(\.1)
      let entries = own + sharedEntries + [Layout.change]
      let places = entries.indices.flatMap { row in
        entries[row...].map { layout.place(entries[row], $0) }
      }
      let start = blocks.count
      blocks += places.map { group.rows[$0] }
      for block in group.participants { blocks += places.map { block.sums[$0] } }
      return Group(
        start: start, own: own.count,
        numbers: group.participants.map { design.pairNumbers.firstIndex(of: $0.pairs) ?? 0 })
    }
    self.blocks = blocks
    shared = border.count
    pairNumbers = design.pairNumbers.map(Double.init)
    participantNumbers = design.participantNumbers
    freedom = design.pairCount - Double(space.kept.count)
  }

  /// The criterion at a ratio, or infinity where the design is not of full rank.
  func criterion(_ ratio: Double) -> Double {
    point(ratio, sloped: false)?.criterion ?? .infinity
  }

  /// The criterion's slope at a ratio, or nil where the design is not of full rank.
  func slope(_ ratio: Double) -> Double? { point(ratio, sloped: true)?.slope }

  /// The profile at a ratio; nil where the design is not of full rank.
  ///
  /// - Parameters:
  ///   - ratio: The variance between participants over that within.
  ///   - sloped: Whether the slope is asked for; zero otherwise.
  /// - Returns: The criterion with what it is made of.
  func point(_ ratio: Double, sloped: Bool) -> Point? {
    let last = shared + 1
    let size = Self.size(last)
    let widest = Self.size(3 + last)
    let count = pairNumbers.count
    return withUnsafeTemporaryAllocation(
      of: Double.self, capacity: 2 * (size + widest + count)
    ) { memory -> Point? in
      guard var base = memory.baseAddress else { return nil }
      memory.initialize(repeating: 0)
      let border = Square(base, size: size, width: last)
      base += 2 * size
      let square = base
      base += 2 * widest
      for place in 0..<count {
        let scale = 1 + pairNumbers[place] * ratio
        base[place] = -ratio / scale
        base[count + place] = -1 / (scale * scale)
      }
      var point = Point()
      for group in groups {
        let own = Square(square, size: Self.size(group.own + last), width: group.own + last)
        fill(own, group, weights: base, sloped)
        guard own.eliminate(group.own, &point, sloped) else { return nil }
        border.add(own, sloped)
      }
      guard border.eliminate(shared, &point, sloped) else { return nil }
      finish(&point, border.values[size - 1], border.slopes[size - 1], ratio)
      return point
    }
  }

  private static func size(_ width: Int) -> Int { width * (width + 1) / 2 }

  private func finish(
    _ point: inout Point, _ residual: Double, _ change: Double, _ ratio: Double
  ) {
    point.residual = max(residual, 0)
    for (number, people) in zip(pairNumbers, participantNumbers) {
      point.criterion += people * Logarithm.of(1 + number * ratio)
      point.slope += people * number / (1 + number * ratio)
    }
    point.criterion += freedom * (residual > 0 ? Logarithm.of(residual) : -1e6)
    point.slope += freedom * change / residual
  }

  /// `Σ v vᵀ + Σₙ weight[n] Σ s sᵀ` over a group's columns, with its derivative.
  private func fill(
    _ square: Square, _ group: Group, weights: UnsafeMutablePointer<Double>, _ sloped: Bool
  ) {
    blocks.withUnsafeBufferPointer { blocks in
      var start = group.start
      for place in 0..<square.size {
        square.values[place] = blocks[start + place]
        square.slopes[place] = 0
      }
      for number in group.numbers {
        start += square.size
        let (weight, slope) = (weights[number], weights[pairNumbers.count + number])
        for place in 0..<square.size {
          square.values[place] += weight * blocks[start + place]
        }
        guard sloped else { continue }
        for place in 0..<square.size { square.slopes[place] += slope * blocks[start + place] }
      }
    }
  }
}
