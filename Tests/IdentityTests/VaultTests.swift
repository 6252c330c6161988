import Storage
import Testing

@testable import Identity

@Suite struct VaultTests {
  let randomness = Randomness.seeded(5)
  let place = Vault.Place(table: "contact", column: "value", row: "a")

  func vault(_ byte: UInt8 = 1) throws -> Vault {
    try Vault(master: [UInt8](repeating: byte, count: Vault.keyLength))
  }

  @Test("what is sealed opens in its place, whatever it is")
  func roundTrip() throws {
    let vault = try vault()
    let texts =
      ["", "a", "sam@example.org", "۰۱۲ سلام", "\u{80}\u{0}", "x\u{0}\u{0}"]
      + (0..<70).map { String(repeating: "é", count: $0) }
    for text in texts {
      let sealed = vault.seal(text, for: place, randomness)
      #expect(try vault.open(sealed, for: place) == text)
      #expect(text.count < 3 || !sealed.contains(text))
    }
  }

  @Test("changing any character of a sealed text keeps it shut")
  func tampering() throws {
    let vault = try vault()
    let sealed = Array(vault.seal("sam@example.org", for: place, randomness))
    for index in sealed.indices {
      for other: Character in ["A", "B", "-", "~"] where other != sealed[index] {
        var changed = sealed
        changed[index] = other
        #expect(throws: VaultError.unopened) { try vault.open(String(changed), for: place) }
      }
      #expect(throws: VaultError.unopened) {
        try vault.open(String(sealed[..<index]), for: place)
      }
    }
  }

  @Test(
    "a sealed text moved to another row, column or table stays shut",
    arguments: [
      Vault.Place(table: "contact", column: "value", row: "b"),
      Vault.Place(table: "contact", column: "name", row: "a"),
      Vault.Place(table: "account", column: "value", row: "a"),
      Vault.Place(table: "contac", column: "tvalue", row: "a"),
      Vault.Place(table: "contact", column: "val", row: "uea"),
    ])
  func moving(other: Vault.Place) throws {
    let vault = try vault()
    let sealed = vault.seal("sam@example.org", for: place, randomness)
    #expect(throws: VaultError.unopened) { try vault.open(sealed, for: other) }
  }

  @Test("another key opens nothing and gives other marks")
  func otherKey() throws {
    let (one, other) = (try vault(1), try vault(2))
    let sealed = one.seal("sam@example.org", for: place, randomness)
    #expect(throws: VaultError.unopened) { try other.open(sealed, for: place) }
    let email = try #require(EmailAddress("sam@example.org"))
    #expect(one.mark(of: email) != other.mark(of: email))
    #expect(one.formToken(for: "s") != other.formToken(for: "s"))
  }

  @Test("the same text is never sealed the same way twice, and its length tells little")
  func likeness() throws {
    let vault = try vault()
    let two = (0..<2).map { _ in vault.seal("a", for: place, randomness) }
    #expect(two[0] != two[1])
    let lengths = Set(
      (0..<31).map {
        vault.seal(String(repeating: "a", count: $0), for: place, randomness).count
      })
    #expect(lengths.count == 1)
  }

  @Test("the marks of different kinds of secret are different")
  func kinds() throws {
    let vault = try vault()
    let marks = [
      vault.mark(of: "x", kind: "session"), vault.mark(of: "x", kind: "own link"),
      vault.mark(of: "nx", kind: "sessio"), vault.formToken(for: "x"),
      vault.peppered(pin: "x", of: ParticipantKey(rawValue: "session")),
    ]
    #expect(Set(marks).count == marks.count)
  }

  @Test("a key of another length is refused", arguments: [0, 31, 33])
  func keyLength(count: Int) {
    #expect(throws: VaultError.badKey) { try Vault(master: [UInt8](repeating: 1, count: count)) }
  }
}
