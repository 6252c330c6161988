/// The sums of one stratum while the pass runs: `StratumSums` in plain memory.
///
/// Owned by a `PackAccumulator`, which frees it.
struct StratumStore {
  private static let dense = 64
  private let count: Int
  private let peopleCount: Int
  /// `Σ v vᵀ` over rows.
  let rows: UnsafeMutablePointer<Lanes>
  /// People at each level.
  let people: UnsafeMutablePointer<Lanes>
  private let small: UnsafeMutablePointer<UnsafeMutablePointer<Lanes>?>
  private var large: [Int: UnsafeMutablePointer<Lanes>] = [:]

  /// The sums of nobody.
  init(layout: Layout) {
    count = layout.count
    peopleCount = layout.peopleCount
    rows = .allocate(capacity: count)
    rows.initialize(repeating: .zero, count: count)
    people = .allocate(capacity: peopleCount)
    people.initialize(repeating: .zero, count: peopleCount)
    small = .allocate(capacity: Self.dense)
    small.initialize(repeating: nil, count: Self.dense)
  }

  /// The block for participants with `pairs` pairs, made when first asked for.
  @inline(__always)
  mutating func block(pairs: Int) -> UnsafeMutablePointer<Lanes> {
    if pairs < Self.dense, let block = small[pairs] { return block }
    return makeBlock(pairs: pairs)
  }

  @inline(never)
  private mutating func makeBlock(pairs: Int) -> UnsafeMutablePointer<Lanes> {
    if let block = large[pairs] { return block }
    let block = UnsafeMutablePointer<Lanes>.allocate(capacity: count)
    block.initialize(repeating: .zero, count: count)
    if pairs < Self.dense { small[pairs] = block } else { large[pairs] = block }
    return block
  }

  /// A copy as a value.
  func sums(layout: Layout) -> StratumSums {
    var sums = StratumSums(layout: layout)
    sums.rows = Array(UnsafeBufferPointer(start: rows, count: count))
    sums.people = Array(UnsafeBufferPointer(start: people, count: peopleCount))
    for pairs in 0..<Self.dense {
      guard let block = small[pairs] else { continue }
      sums.participants[pairs] = Array(UnsafeBufferPointer(start: block, count: count))
    }
    for (pairs, block) in large {
      sums.participants[pairs] = Array(UnsafeBufferPointer(start: block, count: count))
    }
    return sums
  }

  /// Gives the memory back.
  func free() {
    for pairs in 0..<Self.dense { small[pairs]?.deallocate() }
    for block in large.values { block.deallocate() }
    small.deallocate()
    rows.deallocate()
    people.deallocate()
  }
}
