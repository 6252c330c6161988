/// Four to eight digits with which a participant shows that a record is theirs.
public struct PIN: Hashable, Sendable {
  let digits: String

  /// Why a text is no PIN.
  public enum ReadingError: Error, Hashable, Sendable {
    /// There are fewer than four or more than eight digits.
    case wrongLength
    /// Something other than digits was typed.
    case notDigits
    /// It is one of the few that are guessed first, such as 1234 or 0000.
    case tooEasy
  }

  /// Reads a PIN as typed; digits of any script and spaces between them are all right.
  ///
  /// - Throws: a `ReadingError`.
  public static func read(_ typed: String) throws(ReadingError) -> PIN {
    var digits = ""
    for character in typed where !character.isWhitespace {
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        scalar.properties.numericType == .decimal, let digit = character.wholeNumberValue
      else { throw .notDigits }
      digits += String(digit)
    }
    guard (4...8).contains(digits.count) else { throw .wrongLength }
    return PIN(digits: digits)
  }

  /// Reads a PIN that is being chosen: as `read`, but runs and repeats are refused.
  ///
  /// - Throws: a `ReadingError`.
  public static func choose(_ typed: String) throws(ReadingError) -> PIN {
    let pin = try read(typed)
    let numbers = pin.digits.compactMap(\.wholeNumberValue)
    let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
    guard steps != [0], steps != [1], steps != [-1] else { throw .tooEasy }
    return pin
  }

  /// Whether nothing was typed.
  public static func isEmpty(_ typed: String?) -> Bool {
    (typed ?? "").allSatisfy(\.isWhitespace)
  }
}

extension PIN: CustomStringConvertible {
  /// Never the digits, so that they cannot slip into a log.
  public var description: String { "a PIN" }
}
