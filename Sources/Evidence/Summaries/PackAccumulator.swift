/// The pass over the logs for up to eight outcomes: sums of the current participant, then of all.
///
/// Every family is updated for eight outcomes at once. A pair whose outcome is missing has weight zero
/// in that outcome's lane; a pair whose factor is missing leaves that factor's families only.
final class PackAccumulator {
  private let families: [Family]
  private let offsets: [Int]
  private let scratch: UnsafeMutablePointer<Lanes>
  private let scratchCount: Int
  private let rows: UnsafeMutablePointer<Lanes>
  private let outer: UnsafeMutablePointer<Lanes>
  private let total: UnsafeMutablePointer<Lanes>
  private var strata: [[StratumStore]]
  private var groupStrata: [[[Int]]]
  private var touched = false
  private var sign = Lanes(repeating: 1)
  /// `Σ 1, Σ y, Σ y²` over all pairs with the outcome, whatever the exposures.
  private(set) var changes: (Lanes, Lanes, Lanes) = (.zero, .zero, .zero)

  /// A pass that has seen nobody.
  init(families: [Family], groupings: Int) {
    self.families = families
    var offset = 0
    offsets = families.map { family in
      defer { offset += ParticipantScratch(factors: family.factors.count).count }
      return offset
    }
    scratchCount = offset
    let widest = families.map(\.layout.width).max() ?? 0
    let largest = families.map(\.layout.count).max() ?? 0
    scratch = .allocate(capacity: offset)
    scratch.initialize(repeating: .zero, count: offset)
    rows = .allocate(capacity: largest)
    rows.initialize(repeating: .zero, count: largest)
    outer = .allocate(capacity: largest)
    outer.initialize(repeating: .zero, count: largest)
    total = .allocate(capacity: widest)
    total.initialize(repeating: .zero, count: widest)
    strata = families.map { [StratumStore(layout: $0.layout)] }
    groupStrata = families.map { _ in Array(repeating: [], count: groupings) }
  }

  deinit {
    for family in strata { for stratum in family { stratum.free() } }
    scratch.deallocate()
    rows.deallocate()
    outer.deallocate()
    total.deallocate()
  }

  /// Counts participants from now on `sign` times: 1 to add, -1 to take away.
  func weigh(_ sign: Double) { self.sign = Lanes(repeating: sign) }

  /// Takes in one pair of consecutive logs of the current participant.
  ///
  /// - Parameters:
  ///   - start: Outcomes at the first log, from their pivots; NaN where missing.
  ///   - change: Second log minus first; NaN where either is missing.
  ///   - levels: For each factor 0 decreased, 1 same, 2 increased, -1 missing.
  func add(start: Lanes, change: Lanes, levels: UnsafePointer<Int>) {
    let missing = change .!= change
    let weight = Lanes(repeating: 1).replacing(with: 0, where: missing)
    let x = start.replacing(with: 0, where: missing)
    let y = change.replacing(with: 0, where: missing)
    let (xx, xy, yy) = (x * x, x * y, y * y)
    changes.0 += weight * sign
    changes.1 += y * sign
    changes.2 += yy * sign
    touched = true
    families.withUnsafeBufferPointer { families in
      for index in families.indices {
        let sums = scratch + offsets[index]
        let slots = ParticipantScratch(factors: families[index].factors.count)
        families[index].factors.withUnsafeBufferPointer { factors in
          var known = true
          for factor in factors { known = known && levels[factor] >= 0 }
          guard known else { return }
          sums[0] += xx
          sums[1] += xy
          sums[2] += yy
          for position in factors.indices {
            let level = levels[factors[position]]
            let slot = sums + slots.slot(position, level)
            slot[0] += weight
            slot[1] += x
            slot[2] += y
            for other in 0..<position {
              let cell = slots.joint(other, position) + 3 * levels[factors[other]] + level
              sums[cell] += weight
            }
          }
        }
      }
    }
  }

  /// Adds the current participant to everybody's sums and starts the next.
  ///
  /// - Parameters:
  ///   - groups: For each grouping the participant's group, or -1 when unknown.
  ///   - groupings: How many groupings there are.
  func finishParticipant(groups: UnsafePointer<Int>, groupings: Int) {
    guard touched else { return }
    touched = false
    for index in families.indices {
      let family = families[index]
      let layout = family.layout
      let slots = ParticipantScratch(factors: family.factors.count)
      let sums = scratch + offsets[index]
      slots.expand(sums, rows: rows, total: total)
      guard any(total[Layout.one] .> 0) else { continue }
      var targets = [0]
      if family.isStratified {
        for grouping in 0..<groupings where groups[grouping] >= 0 {
          targets.append(stratum(family: index, grouping: grouping, group: groups[grouping]))
        }
      }
      for target in targets { addRows(family: index, target: target, layout: layout, sums: sums) }
      addOuter(family: index, targets: targets, layout: layout)
      sums.update(repeating: .zero, count: slots.count)
    }
  }

  private func addRows(
    family: Int, target: Int, layout: Layout, sums: UnsafeMutablePointer<Lanes>
  ) {
    let store = strata[family][target]
    for index in 0..<layout.count { store.rows[index] += rows[index] * sign }
    let slots = ParticipantScratch(factors: layout.factors)
    for factor in 0..<layout.factors {
      for level in 0..<3 {
        let present = sums[slots.slot(factor, level)] .> 0
        store.people[3 * factor + level] += Lanes.zero.replacing(with: sign, where: present)
      }
    }
  }

  /// Adds `s sᵀ` to the block of each distinct number of pairs among the eight outcomes.
  private func addOuter(family: Int, targets: [Int], layout: Layout) {
    var remaining = total[Layout.one]
    while true {
      let pairs = remaining.max()
      guard pairs > 0 else { return }
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
      for target in targets {
        let block = strata[family][target].block(pairs: Int(pairs))
        for index in 0..<layout.count { block[index] += outer[index] }
      }
    }
  }

  private func stratum(family: Int, grouping: Int, group: Int) -> Int {
    while groupStrata[family][grouping].count <= group {
      groupStrata[family][grouping].append(strata[family].count)
      strata[family].append(StratumStore(layout: families[family].layout))
    }
    return groupStrata[family][grouping][group]
  }

  /// The sums so far, one for each family.
  func sums(groupCounts: [Int]) -> [FamilySums] {
    families.indices.map { index in
      let layout = families[index].layout
      let all = strata[index].map { $0.sums(layout: layout) }
      let groups = groupCounts.indices.map { grouping in
        (0..<(families[index].isStratified ? groupCounts[grouping] : 0)).map { group in
          let known = groupStrata[index][grouping]
          return group < known.count ? all[known[group]] : StratumSums(layout: layout)
        }
      }
      return FamilySums(layout: layout, total: all[0], groups: groups)
    }
  }
}
