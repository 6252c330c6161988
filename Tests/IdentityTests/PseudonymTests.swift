import Storage
import Testing

@testable import Identity

@Suite struct PseudonymTests {
  @Test("a pseudonym is the first 80 bits of the hash as text, and sorts as its text does")
  func order() {
    let randomness = Randomness.seeded(8)
    let edges: [[UInt8]] = [
      [UInt8](repeating: 0, count: 16), [UInt8](repeating: 255, count: 16),
      [UInt8](repeating: 0, count: 9) + [UInt8](repeating: 255, count: 7),
    ]
    let hashes = edges + (0..<200).map { _ in randomness.bytes(16) }
    for hash in hashes {
      #expect(Pseudonym(hash).text == "P" + Base32.encode(Array(hash.prefix(10))))
    }
    let sorted = hashes.map { Pseudonym($0) }.sorted()
    #expect(sorted.map(\.text) == hashes.map { Pseudonym($0).text }.sorted())
  }

  @Test("a participant has one pseudonym in a cut, and another in another")
  func cuts() throws {
    let vault = try Vault(master: [UInt8](repeating: 1, count: Vault.keyLength))
    let key = ParticipantKey(rawValue: "somebody")
    let names = vault.pseudonyms(of: "one")
    #expect(names.pseudonym(of: key).text == names.name(of: key))
    #expect(names.name(of: key) == vault.pseudonyms(of: "one").name(of: key))
    #expect(names.name(of: key) != vault.pseudonyms(of: "other").name(of: key))
  }
}
