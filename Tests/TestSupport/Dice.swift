/// What tests draw by chance, the same on every run.
public struct Dice: RandomNumberGenerator, Sendable {
  private var numbers: SeededGenerator

  /// The dice of a seed; those of seeds that follow each other have nothing in common.
  public init(_ seed: UInt64) {
    numbers = SeededGenerator(
      seed: Int(truncatingIfNeeded: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1))
  }

  public mutating func next() -> UInt64 { numbers.next() }

  /// A number between 0 and 1.
  public mutating func part() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A whole number below a bound.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number near zero, roughly normal, of standard deviation 1.
  public mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + part() } }
}
