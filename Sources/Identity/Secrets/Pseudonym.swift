/// The name of one person in one taking-out of data, without the memory of a text.
public struct Pseudonym: Comparable, Sendable {
  private let high: UInt64
  private let low: UInt16

  /// The pseudonym of the first 80 bits of a hash.
  init(_ hash: [UInt8]) {
    high = hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = hash.dropFirst(8).prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// `P` and the 80 bits as letters and digits.
  public var text: String {
    let bytes =
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: high >> UInt64($0)) }
      + [UInt8(low >> 8), UInt8(low & 255)]
    return "P" + Base32.encode(bytes)
  }

  /// The order is that of the texts.
  public static func < (one: Pseudonym, other: Pseudonym) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}
