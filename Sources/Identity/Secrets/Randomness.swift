internal import Synchronization

/// Where a room gets chance from.
///
/// Passed in, so that tests and the demonstration can repeat themselves.
public struct Randomness: Sendable {
  /// So many bytes that nobody can foretell.
  public let bytes: @Sendable (Int) -> [UInt8]

  /// Chance from a source of bytes.
  public init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

  /// The system's own randomness, through libsodium.
  public static let system = Randomness { Sodium.random($0) }

  /// The same bytes every time for the same seed.
  ///
  /// For tests and for invented people; never for anything that guards a real person.
  public static func seeded(_ seed: Int) -> Randomness {
    let drawn = Mutex(0)
    return Randomness { count in
      let turn = drawn.withLock { turn in
        turn += 1
        return turn
      }
      var bytes: [UInt8] = []
      while bytes.count < count {
        bytes += Sodium.hash(Array("\(seed) \(turn) \(bytes.count)".utf8), count: 64)
      }
      return Array(bytes.prefix(count))
    }
  }

  /// A whole number from 0 to `bound - 1`, each as likely as any other.
  ///
  /// Draws again when a byte falls beyond the last whole multiple of the bound, so that no number is
  /// favoured. `bound` is between 1 and 256.
  func number(below bound: Int) -> Int {
    let fair = 256 - 256 % bound
    while true {
      for byte in bytes(16) where Int(byte) < fair { return Int(byte) % bound }
    }
  }
}
