/// Numbers that look like chance and are the same for the same seed on every machine.
///
/// For invented people only; it guards nothing. Source: Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014 (SplitMix64).
struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of a seed; people with different `turn`s get numbers that have nothing in common.
  init(seed: Int, turn: Int = 0) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D
    state = next() ^ UInt64(truncatingIfNeeded: turn) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to and without 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A whole number in a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(fraction() * Double(range.count))
  }

  /// Whether something with this probability happens.
  mutating func happens(_ probability: Double) -> Bool { fraction() < probability }

  /// A number that scatters around 0 like a bell with spread 1.
  ///
  /// Twelve even numbers added up: no logarithm or cosine, which machines may round differently.
  mutating func bell() -> Double { (0..<12).reduce(-6) { sum, _ in sum + fraction() } }

  /// How often something happens that happens so often on average.
  mutating func count(around average: Double) -> Int {
    (0..<12).reduce(0) { sum, _ in sum + (happens(average / 12) ? 1 : 0) }
  }

  /// One of several, or `nil` if there are none.
  mutating func one<Element>(of several: [Element]) -> Element? {
    several.isEmpty ? nil : several[number(in: 0...(several.count - 1))]
  }
}
