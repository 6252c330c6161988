/// A set of 64-bit hashes, each with a number: its place in the order in which they came.
///
/// Open addressing with linear probing; twelve bytes a slot.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var capacity: Int
  /// How many hashes it holds.
  private(set) var count = 0

  /// An empty set with room for some hashes.
  init(expecting expected: Int = 1000) {
    capacity = max(expected * 4 / 3, 64)
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  /// The slot where a hash stands or would stand.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(key.multipliedFullWidth(by: UInt64(capacity)).high)
    while keys[slot] != 0, keys[slot] != key { slot = slot + 1 == capacity ? 0 : slot + 1 }
    return slot
  }

  /// The number of a hash, or nil when it is not in the set.
  @inline(__always)
  func find(_ hash: UInt64) -> Int? {
    let key = hash == 0 ? 1 : hash
    let slot = slot(key)
    return keys[slot] == key ? Int(values[slot]) : nil
  }

  /// Adds a hash; true when it was not there before.
  mutating func insert(_ hash: UInt64) -> Bool {
    if count * 5 >= capacity * 4 { grow() }
    let key = hash == 0 ? 1 : hash
    let slot = slot(key)
    guard keys[slot] != key else { return false }
    keys[slot] = key
    values[slot] = UInt32(truncatingIfNeeded: count)
    count += 1
    return true
  }

  private mutating func grow() {
    var larger = HashIndex(expecting: capacity * 5 / 4)
    for slot in keys.indices where keys[slot] != 0 {
      let place = larger.slot(keys[slot])
      larger.keys[place] = keys[slot]
      larger.values[place] = values[slot]
    }
    larger.count = count
    self = larger
  }
}
