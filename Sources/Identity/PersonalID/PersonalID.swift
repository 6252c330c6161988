/// What a participant writes down to come back without an email address: `K7M-2QXP`.
///
/// Six random characters and a check character, out of 31 that cannot be mistaken for each other.
/// There are 31⁶ (about 887 million) of them. The check character is a weighted sum modulo 31; since
/// 31 is prime and the weights are different and not zero, every wrong character and every swap of
/// two neighbours (indeed of any two) is noticed.
///
/// Source of the scheme: J. Verhoeff, Error Detecting Decimal Codes, 1969, weighted codes modulo a
/// prime.
public struct PersonalID: Hashable, Sendable {
  /// The characters without the hyphen, as stored.
  public let characters: String

  init(checked characters: String) { self.characters = characters }

  /// A new ID; that nobody has it yet is for the store to see to.
  public static func random(_ randomness: Randomness) -> PersonalID {
    let body = (0..<bodyLength).map { _ in randomness.number(below: alphabet.count) }
    return PersonalID(checked: text(body + [check(of: body)]))
  }

  /// The ID as it is shown and written down, in two parts.
  public var written: String { characters.prefix(3) + "-" + characters.dropFirst(3) }

  /// The digits and capital letters used: none of 0, 1, I, L and O.
  static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
  static let bodyLength = 6
  static let length = 7

  /// The place of a character in the alphabet.
  static func number(of character: Character) -> Int? {
    character.asciiValue.flatMap { codes.firstIndex(of: $0) }
  }

  private static let codes = alphabet.compactMap(\.asciiValue)

  /// The check number of the first six: what brings the weighted sum to a multiple of 31.
  ///
  /// The check character has weight 1 and the others 2 to 7, so all weights differ.
  static func check(of body: [Int]) -> Int {
    let sum = body.enumerated().reduce(0) { $0 + ($1.offset + 2) * $1.element }
    return (alphabet.count - sum % alphabet.count) % alphabet.count
  }

  private static func text(_ numbers: [Int]) -> String { String(numbers.map { alphabet[$0] }) }
}

extension PersonalID: CustomStringConvertible {
  /// Never the ID itself, so that it cannot slip into a log.
  public var description: String { "a personal ID" }
}
