/// Some blocks of people as bits: what lies in what is asked many thousand times in one decision.
struct BlockMask: Equatable {
  private var words: [UInt64]
  /// How many blocks there are.
  private(set) var count: Int

  /// Some of `size` blocks.
  init(_ blocks: Set<Int> = [], of size: Int) {
    words = Array(repeating: 0, count: size / 64 + 1)
    count = blocks.count
    for block in blocks { words[block / 64] |= 1 << UInt64(block % 64) }
  }

  var isEmpty: Bool { count == 0 }

  /// Whether all of these are among others.
  func isSubset(of other: BlockMask) -> Bool {
    guard count <= other.count else { return false }
    for place in words.indices where words[place] & ~other.words[place] != 0 { return false }
    return true
  }

  /// Whether all of these are among others, and not all of the others among these.
  func isStrictSubset(of other: BlockMask) -> Bool { count < other.count && isSubset(of: other) }

  /// Takes away some that are all there.
  mutating func remove(_ part: BlockMask) {
    for place in words.indices { words[place] &= ~part.words[place] }
    count -= part.count
  }

  /// Adds others.
  mutating func formUnion(_ other: BlockMask) {
    count = 0
    for place in words.indices {
      words[place] |= other.words[place]
      count += words[place].nonzeroBitCount
    }
  }

  /// The sum of some numbers, one for each block.
  func sum(_ numbers: [Int]) -> Int {
    var sum = 0
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        sum += numbers[place * 64 + rest.trailingZeroBitCount]
        rest &= rest - 1
      }
    }
    return sum
  }
}
