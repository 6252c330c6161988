public import Storage

extension Key {
  /// A new key of 128 random bits, as 26 lower-case letters and digits.
  public static func random(_ randomness: Randomness) -> Key {
    Key(rawValue: Base32.encode(randomness.bytes(16)))
  }
}
