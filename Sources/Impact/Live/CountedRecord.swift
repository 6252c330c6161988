internal import Evidence
internal import Identity

/// What somebody is counted with, in the hundred bytes or so that are kept of each person.
struct CountedRecord {
  /// The tally, then the rows of the questions about them.
  private let bytes: [UInt8]
  /// The number of the leaf, and the month in which they joined.
  private let leaf: Int32
  private let joined: Int32

  /// A record of what somebody is counted with; the leaf has this number.
  init(_ tally: Tally, _ presence: Presence, leaf: Int) {
    bytes = tally.packed + presence.rows
    self.leaf = Int32(clamping: leaf)
    joined = Int32(clamping: presence.joined)
  }

  private init(_ bytes: [UInt8], _ leaf: Int32, _ joined: Int32) {
    (self.bytes, self.leaf, self.joined) = (bytes, leaf, joined)
  }

  /// What they were counted with, their leaf being one of these.
  func opened(_ leaves: LeafBook) -> (tally: Tally, presence: Presence) {
    var rest = bytes[...]
    let tally = Tally(unpacking: &rest)
    return (
      tally,
      Presence(
        leaf: leaves[Int(leaf)], joined: Int(joined), days: tally.days, rows: Array(rest))
    )
  }

  /// The same where groups and leaves have other numbers.
  func recoded(by codes: Tally.Codes, leaves: [Int]) -> CountedRecord {
    var rest = bytes[...]
    let tally = Tally(unpacking: &rest).recoded(by: codes)
    return CountedRecord(tally.packed + rest, Int32(clamping: leaves[Int(leaf)]), joined)
  }
}

/// The leaves in which people are, each once, by the number under which records have it.
struct LeafBook {
  private(set) var leaves: [Leaf] = []
  private var numbers: [Leaf: Int] = [:]

  subscript(number: Int) -> Leaf { leaves[number] }

  /// The number of a leaf, made when it is first seen.
  mutating func number(of leaf: Leaf) -> Int {
    if let known = numbers[leaf] { return known }
    numbers[leaf] = leaves.count
    leaves.append(leaf)
    return leaves.count - 1
  }
}
