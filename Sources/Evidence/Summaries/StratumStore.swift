/// The sums of one stratum while the pass runs: `StratumSums` in plain memory, without what follows.
///
/// Owned by a `PackAccumulator`, which frees it.
struct StratumStore {
  private static let dense = 64
  let layout: Layout
  let restCount: Int
  /// Of participants with two pairs or more, in the order of `RowSums`.
  let rest: UnsafeMutablePointer<Lanes>
  private let small: UnsafeMutablePointer<UnsafeMutablePointer<Lanes>?>
  private var large: [Int: UnsafeMutablePointer<Lanes>] = [:]

  /// The sums of nobody.
  init(layout: Layout) {
    self.layout = layout
    restCount = RowSums(layout: layout).count
    rest = .allocate(capacity: restCount)
    rest.initialize(repeating: .zero, count: restCount)
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
    let block = UnsafeMutablePointer<Lanes>.allocate(capacity: layout.count)
    block.initialize(repeating: .zero, count: layout.count)
    if pairs < Self.dense { small[pairs] = block } else { large[pairs] = block }
    return block
  }

  /// Hands over the block of each number of pairs.
  func forEachBlock(_ body: (Int, UnsafeMutablePointer<Lanes>) -> Void) {
    for pairs in 0..<Self.dense {
      if let block = small[pairs] { body(pairs, block) }
    }
    for (pairs, block) in large { body(pairs, block) }
  }

  /// A copy as a value, complete.
  var sums: StratumSums {
    var sums = StratumSums(layout: layout)
    forEachBlock { pairs, block in
      sums.participants[pairs] = Array(UnsafeBufferPointer(start: block, count: layout.count))
    }
    RowSums(layout: layout).complete(rest, &sums)
    return sums
  }

  /// Gives the memory back.
  func free() {
    for pairs in 0..<Self.dense { small[pairs]?.deallocate() }
    for block in large.values { block.deallocate() }
    small.deallocate()
    rest.deallocate()
  }
}
