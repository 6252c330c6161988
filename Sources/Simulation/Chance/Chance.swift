internal import Glibc

/// Repeatable chance: the same seed and person give the same draws on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014). Every
/// person has a sequence of their own, so that nobody's answers depend on who came before.
struct Chance {
  private var state: UInt64

  /// The sequence of one person.
  init(seed: UInt64, person: Int) {
    state = Self.mixed(seed) ^ Self.mixed(UInt64(person) &* 0xD1B5_4A32_D192_ED03)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func next() -> UInt64 {
    let number = Self.mixed(state)
    state &+= 0x9E37_79B9_7F4A_7C15
    return number
  }

  /// A number between 0 and 1, neither of them included.
  mutating func part() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// Whether something with this probability happens.
  mutating func happens(_ probability: Double) -> Bool { part() < probability }

  /// A whole number from 0 to below `count`, which is above 0.
  mutating func number(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A draw from the standard normal distribution.
  mutating func normal() -> Double { Normal.quantile(part()) }

  /// One of the places of a list of weights.
  mutating func pick(_ weights: Weights) -> Int { weights.place(of: part()) }

  /// A draw from the exponential distribution with a mean.
  mutating func exponential(mean: Double) -> Double { -mean * log(part()) }
}
