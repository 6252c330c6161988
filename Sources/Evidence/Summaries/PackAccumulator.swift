/// The pass over the logs for up to eight outcomes: sums of the current participant, then of all.
///
/// Every family is updated for eight outcomes at once. A pair whose outcome is missing has weight zero
/// in that outcome's lane; a pair whose factor is missing leaves that factor's families only. All state
/// is in plain memory of its own, so that the innermost loops are additions and nothing else.
final class PackAccumulator {
  let families: UnsafeMutableBufferPointer<FamilyPass>
  let stratified: [Family]
  private let columns: [String]
  let work: UnsafeMutablePointer<Lanes>
  let state: UnsafeMutablePointer<State>
  private(set) var sets: [[Int]]?
  private(set) var cells: [[UInt64: UnsafeMutablePointer<StratumStore>]] = []
  private let targets: UnsafeMutablePointer<UnsafeMutablePointer<StratumStore>>

  struct State {
    var touched = false
    var sign = Lanes(repeating: 1)
    var changes: (Lanes, Lanes, Lanes) = (.zero, .zero, .zero)
  }

  /// A pass that has seen nobody; `columns` has the column of each grouping.
  init(families all: [Family], columns: [String], sets: [[Int]]? = nil) {
    self.columns = columns
    self.sets = sets
    cells = (sets ?? []).map { _ in [:] }
    stratified = all.filter(\.isStratified)
    families = .allocate(capacity: all.count)
    var position = 0
    for (index, family) in all.enumerated() {
      families.initializeElement(
        at: index, to: FamilyPass(family, stratified: family.isStratified ? position : nil))
      if family.isStratified { position += 1 }
    }
    let widest = all.map(\.layout.width).max() ?? 0
    let largest = all.map(\.layout.count).max() ?? 0
    work = .allocate(capacity: widest + 2 * largest)
    work.initialize(repeating: .zero, count: widest + 2 * largest)
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    targets = .allocate(capacity: max(columns.count, 1))
  }

  deinit {
    for family in families { family.free() }
    families.deallocate()
    for set in cells {
      for stores in set.values {
        for index in stratified.indices { stores[index].free() }
        stores.deinitialize(count: stratified.count)
        stores.deallocate()
      }
    }
    work.deallocate()
    state.deallocate()
    targets.deallocate()
  }

  /// `Σ 1, Σ y, Σ y²` over all pairs with the outcome, whatever the exposures.
  var changes: (Lanes, Lanes, Lanes) { state.pointee.changes }

  /// How many times the current participant counts: 1 or -1.
  var sign: Lanes { state.pointee.sign }

  /// Counts participants from now on `sign` times: 1 to add, -1 to take away.
  func weigh(_ sign: Double) { state.pointee.sign = Lanes(repeating: sign) }

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
    let sign = state.pointee.sign
    state.pointee.changes.0 += weight * sign
    state.pointee.changes.1 += y * sign
    state.pointee.changes.2 += yy * sign
    state.pointee.touched = true
    guard let base = families.baseAddress else { return }
    for index in 0..<families.count {
      let family = base + index
      let factors = family.pointee.factors
      var known = 0
      for factor in factors { known |= levels[factor] }
      if known < 0 { continue }
      let sums = family.pointee.scratch
      let slots = family.pointee.slots
      sums[0] += xx
      sums[1] += xy
      sums[2] += yy
      for position in 0..<factors.count {
        let level = levels[factors[position]]
        let slot = sums + slots.slot(position, level)
        slot[0] += weight
        slot[1] += x
        slot[2] += y
        for other in 0..<position {
          sums[slots.joint(other, position) + 3 * levels[factors[other]] + level] += weight
        }
      }
    }
  }

  /// Adds the current participant to everybody's sums and starts the next.
  ///
  /// - Parameters:
  ///   - groups: For each grouping the participant's group, or -1 when unknown.
  ///   - labels: For each grouping how many groups are known.
  func finishParticipant(groups: UnsafePointer<Int>, labels: () -> [Int]) {
    guard state.pointee.touched else { return }
    state.pointee.touched = false
    let count = stratified.isEmpty ? 0 : findCells(groups, labels)
    for index in 0..<families.count {
      let family = families[index]
      let sums = family.scratch
      let total = work
      family.slots.total(sums, into: total)
      let most = total[Layout.one].max()
      guard most > 0 else { continue }
      if let position = family.stratified {
        addRows(family, most: most, count) { self.targets[$0] + position }
        addOuter(family.layout, most: most, count) { self.targets[$0] + position }
      } else if let store = family.total {
        addRows(family, most: most, 1) { _ in store }
        addOuter(family.layout, most: most, 1) { _ in store }
      }
      sums.update(repeating: .zero, count: family.slots.count)
    }
  }

  /// Finds the participant's cell in each set; returns how many there are.
  private func findCells(_ groups: UnsafePointer<Int>, _ labels: () -> [Int]) -> Int {
    if sets == nil {
      let made = CellSets(columns: columns, labels: labels()).sets
      sets = made
      cells = made.map { _ in [:] }
    }
    guard let sets else { return 0 }
    for (index, set) in sets.enumerated() {
      let key = CellSets.key(set, groups)
      targets[index] = cells[index][key] ?? makeCell(index, key)
    }
    return sets.count
  }

  func makeCell(_ set: Int, _ key: UInt64) -> UnsafeMutablePointer<StratumStore> {
    let stores = UnsafeMutablePointer<StratumStore>.allocate(capacity: stratified.count)
    for (index, family) in stratified.enumerated() {
      (stores + index).initialize(to: StratumStore(layout: family.layout))
    }
    cells[set][key] = stores
    return stores
  }

  /// The sums so far, one for each family; `labels` has the number of groups of each grouping.
  func sums(labels: [Int]) -> [FamilySums] {
    families.map { family in
      if let total = family.total {
        return FamilySums(
          layout: family.layout, total: total.pointee.sums, groups: labels.map { _ in [] })
      }
      return stratifiedSums(family, labels)
    }
  }

  private func stratifiedSums(_ family: FamilyPass, _ labels: [Int]) -> FamilySums {
    var sums = FamilySums(
      layout: family.layout, total: StratumSums(layout: family.layout),
      groups: labels.map {
        Array(repeating: StratumSums(layout: family.layout), count: $0)
      })
    for (index, set) in (sets ?? []).enumerated() {
      for (key, stores) in cells[index].sorted(by: { $0.key < $1.key }) {
        let cell = stores[family.stratified ?? 0].sums
        if index == 0 { sums.total.add(cell) }
        for (position, grouping) in set.enumerated() {
          guard let group = CellSets.group(at: position, of: set.count, in: key),
            group < labels[grouping]
          else { continue }
          sums.groups[grouping][group].add(cell)
        }
      }
    }
    return sums
  }
}
