extension PersonalID {
  /// Why a text is no personal ID, in the kinds a person can do something about.
  public enum ReadingError: Error, Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// There are more or fewer than seven letters and digits.
    case wrongLength(Int)
    /// A character that no ID has: one of 0, 1, I, L and O, or no letter or digit at all.
    case neverUsed(Character)
    /// The characters do not fit together: one is wrong, or two have changed places.
    case wrongCheck
  }

  /// Reads an ID the way people write one down: lower case, spaces, hyphens and full-width
  /// characters are all right.
  ///
  /// What looks alike is not guessed at, since a guess could end in somebody else's ID.
  ///
  /// - Throws: a `ReadingError`.
  public static func read(_ typed: String) throws(ReadingError) -> PersonalID {
    var numbers: [Int] = []
    for character in typed {
      guard !isSeparator(character) else { continue }
      let plain = narrow(character)
      guard let number = number(of: plain) else { throw .neverUsed(plain) }
      numbers.append(number)
    }
    guard !numbers.isEmpty else { throw .empty }
    guard numbers.count == length else { throw .wrongLength(numbers.count) }
    guard check(of: Array(numbers.dropLast())) == numbers[bodyLength] else { throw .wrongCheck }
    return PersonalID(checked: String(numbers.map { alphabet[$0] }))
  }

  private static func isSeparator(_ character: Character) -> Bool {
    // Nearly all that is typed, and so asked first: to know other characters takes long.
    if let ascii = character.asciiValue {
      return ascii == 0x20 || (0x09...0x0D).contains(ascii) || "-._".utf8.contains(ascii)
    }
    if character.isWhitespace { return true }
    // Hyphens and dashes of every width, full stops and the marks that phones insert unseen.
    return character.unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .dashPunctuation || $0.properties.generalCategory == .format
        || $0 == "." || $0 == "_" || $0 == "\u{2212}"
    }
  }

  /// The plain capital letter or digit of a character: `ｋ` and `k` give `K`, and the digits of any
  /// script give ours.
  ///
  /// Full-width forms U+FF01 to U+FF5E stand 0xFEE0 above ASCII (Unicode, Halfwidth and Fullwidth
  /// Forms).
  private static func narrow(_ character: Character) -> Character {
    if character.isASCII { return capital(character) }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    if scalar.properties.numericType == .decimal, let digit = character.wholeNumberValue {
      return Character(String(digit))
    }
    if (0xFF01...0xFF5E).contains(scalar.value),
      let narrowed = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return capital(Character(narrowed))
    }
    return capital(character)
  }

  private static func capital(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      return (97...122).contains(ascii) ? Character(Unicode.Scalar(ascii - 32)) : character
    }
    let capitals = character.uppercased()
    return capitals.count == 1 ? Character(capitals) : character
  }
}
