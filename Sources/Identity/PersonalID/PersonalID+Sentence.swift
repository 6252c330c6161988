public import Wording

extension PersonalID.ReadingError {
  /// What is wrong with the ID and what to do, in a sentence for the person.
  public func sentence(_ words: Words) -> String {
    switch self {
    case .empty: words[.idEmpty]
    case .wrongLength(let count): words[.idLength, ["count": String(count)]]
    case .neverUsed(let character) where "01ILO".contains(character):
      words[.idLookAlike, ["character": String(character)]]
    case .neverUsed(let character): words[.idNeverUsed, ["character": String(character)]]
    case .wrongCheck: words[.idCheck]
    }
  }
}

extension PIN.ReadingError {
  /// What is wrong with the PIN and what to do.
  var phrase: Phrase {
    switch self {
    case .wrongLength: .pinLength
    case .notDigits: .pinDigits
    case .tooEasy: .pinEasy
    }
  }

  /// What is wrong with the PIN and what to do, in a sentence for the person.
  public func sentence(_ words: Words) -> String { words[phrase] }
}
