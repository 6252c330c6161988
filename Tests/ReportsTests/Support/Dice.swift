/// Random numbers that are the same on every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number between 0 and 1.
  mutating func part() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A whole number below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number near zero, roughly normal, of standard deviation 1.
  mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + part() } }
}
