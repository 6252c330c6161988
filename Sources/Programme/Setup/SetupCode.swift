public import Identity

/// What shows that somebody who comes from elsewhere may create the programme.
///
/// The program prints it at start, so whoever can read it is in charge of the machine. It lives as
/// long as the program runs and is kept nowhere.
public struct SetupCode: Sendable {
  /// The code as printed: three groups of four.
  public let written: String
  private let characters: [UInt8]

  /// A new code.
  ///
  /// Twelve characters out of 32 are 60 bits: at a million guesses a second, some eighteen thousand
  /// years for half of them.
  public static func random(_ randomness: Randomness) -> SetupCode {
    SetupCode(randomness.bytes(length).map { alphabet[Int($0) % alphabet.count] })
  }

  private init(_ characters: [UInt8]) {
    self.characters = characters
    written = stride(from: 0, to: characters.count, by: 4).map {
      String(decoding: characters[$0..<min($0 + 4, characters.count)], as: UTF8.self)
    }.joined(separator: "-")
  }

  /// Whether a text is the code; small letters, spaces and hyphens are all right.
  ///
  /// Takes as long for a code that is wrong at the start as for one that is wrong at the end.
  public func matches(_ typed: String) -> Bool {
    let plain = typed.uppercased().utf8.filter { Self.alphabet.contains($0) }
    guard plain.count == characters.count else { return false }
    return zip(plain, characters).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static let length = 12

  /// Thirty-two letters and digits: none of I, L, O and U (Crockford, "Base 32").
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
