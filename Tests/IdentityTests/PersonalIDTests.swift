import Testing

@testable import Identity

@Suite struct PersonalIDTests {
  /// Many IDs, always the same ones.
  static let ids: [PersonalID] = {
    let randomness = Randomness.seeded(3)
    return (0..<60).map { _ in PersonalID.random(randomness) }
  }()

  @Test("what is written down is read back, however it is written", arguments: ids)
  func roundTrip(id: PersonalID) throws {
    #expect(try PersonalID.read(id.written) == id)
    #expect(try PersonalID.read(id.written.lowercased()) == id)
    #expect(try PersonalID.read(" " + id.characters.map(String.init).joined(separator: " ")) == id)
    #expect(try PersonalID.read(id.written.replacing("-", with: " \u{2013} ")) == id)
    let wide = String(
      String.UnicodeScalarView(
        id.characters.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    #expect(try PersonalID.read(wide) == id)
    #expect(try PersonalID.read(wide.lowercased() + "\u{200E}") == id)
    let digits = Array("۰۱۲۳۴۵۶۷۸۹")
    let urdu = String(id.characters.map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
    #expect(try PersonalID.read(urdu) == id)
  }

  @Test("every single wrong character is noticed", arguments: ids)
  func substitutions(id: PersonalID) {
    let characters = Array(id.characters)
    for place in characters.indices {
      for other in PersonalID.alphabet where other != characters[place] {
        var wrong = characters
        wrong[place] = other
        #expect(throws: PersonalID.ReadingError.wrongCheck) {
          try PersonalID.read(String(wrong))
        }
      }
    }
  }

  @Test("every swap of two characters is noticed, neighbours or not", arguments: ids)
  func swaps(id: PersonalID) {
    let characters = Array(id.characters)
    for one in characters.indices {
      for other in characters.indices where characters[one] != characters[other] {
        var wrong = characters
        wrong.swapAt(one, other)
        #expect(throws: PersonalID.ReadingError.wrongCheck) {
          try PersonalID.read(String(wrong))
        }
      }
    }
  }

  @Test("a mistake is named as what it is")
  func mistakes() {
    #expect(throws: PersonalID.ReadingError.empty) { try PersonalID.read(" - ") }
    #expect(throws: PersonalID.ReadingError.wrongLength(6)) { try PersonalID.read("K7M-2QX") }
    #expect(throws: PersonalID.ReadingError.wrongLength(8)) { try PersonalID.read("K7M-2QXPP") }
    for character in "01ILOio" {
      #expect(throws: PersonalID.ReadingError.neverUsed(Character(character.uppercased()))) {
        try PersonalID.read("K7M-2QX\(character)")
      }
    }
    #expect(throws: PersonalID.ReadingError.neverUsed("ß")) { try PersonalID.read("ß") }
    #expect(throws: PersonalID.ReadingError.neverUsed("🙂")) { try PersonalID.read("🙂23") }
  }

  @Test("the alphabet has 31 characters, a prime number, and none that look alike")
  func alphabet() {
    #expect(Set(PersonalID.alphabet).count == 31)
    #expect((2..<31).allSatisfy { 31 % $0 != 0 })
    #expect(Set("01ILO").isDisjoint(with: PersonalID.alphabet))
  }

  @Test("every character is drawn, and the check character covers them all too")
  func spread() {
    let randomness = Randomness.seeded(9)
    let drawn = (0..<2000).map { _ in PersonalID.random(randomness).characters }
    for place in 0..<PersonalID.length {
      #expect(Set(drawn.map { Array($0)[place] }) == Set(PersonalID.alphabet))
    }
  }

  @Test("an ID does not show in a text made from it")
  func hidden() {
    for id in Self.ids { #expect(!"\(id)".contains(id.characters.prefix(3))) }
  }
}
