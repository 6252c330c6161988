import Testing
import Web
import Wording

@testable import Identity

@Suite struct SmallReadingTests {
  @Test(
    "an email address is found again however it is typed",
    arguments: [" Sam@Example.ORG ", "sam@example.org", "SAM@EXAMPLE.ORG\n"])
  func email(typed: String) { #expect(EmailAddress(typed)?.text == "sam@example.org") }

  @Test(
    "what cannot be an email address is refused",
    arguments: [
      "", "@", "sam", "sam@", "@example.org", "sam@example", "a b@example.org", "a@b@example.org",
      "sam@example.org, eve@example.org", "sam@example.org\r\nBcc: eve@example.org", "<sam@a.org>",
      "sam@.org", "sam@org.", String(repeating: "a", count: 250) + "@a.org",
    ])
  func noEmail(typed: String) { #expect(EmailAddress(typed) == nil) }

  @Test("a PIN has 4 to 8 digits of any script")
  func pins() throws {
    #expect(try PIN.read(" 19 84 ").digits == "1984")
    #expect(try PIN.read("۱۹۸۴").digits == "1984")
    #expect(throws: PIN.ReadingError.wrongLength) { try PIN.read("123") }
    #expect(throws: PIN.ReadingError.wrongLength) { try PIN.read("123456789") }
    #expect(throws: PIN.ReadingError.notDigits) { try PIN.read("12a4") }
    #expect(throws: PIN.ReadingError.notDigits) { try PIN.read("1½34") }
  }

  @Test(
    "runs and repeats are no good PIN",
    arguments: ["0000", "1234", "4321", "99999999", "2345678"])
  func easyPINs(typed: String) throws {
    #expect(throws: PIN.ReadingError.tooEasy) { try PIN.choose(typed) }
    #expect(try PIN.read(typed).digits == typed)
  }

  @Test(
    "the network of an address",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
      ("2001:db8:1:2ff:1::5", "2001:db8:1:2"), ("[2001:db8:1:200::1]", "2001:db8:1:2"),
      ("2001:db8::1", "2001:db8:0:0"), ("::1", "0:0:0:0"), ("fe80::1%eth0", "fe80:0:0:0"),
      ("", ""), ("x:y", "0:0:0"),
    ])
  func network(peer: String, expected: String) {
    #expect(NetworkPrefix.text(of: peer).hasPrefix(expected))
  }

  static let offered = [Language.english, Language(rawValue: "ur")]

  @Test(
    "the language asked for",
    arguments: [
      ("ur-PK,ur;q=0.9,en;q=0.8", "ur"), ("en-GB,en;q=0.9,ur;q=0.8", "en"), ("fr, ur;q=0.1", "ur"),
      ("fr", nil), ("", nil), ("*", nil), ("ur;q=0, en;q=0.1", "en"), (";;;,q=,", nil),
      ("UR", "ur"),
    ] as [(String, String?)])
  func language(header: String, expected: String?) {
    #expect(LanguageChoice.asked(header, of: Self.offered)?.rawValue == expected)
  }

  @Test("a language that was chosen comes first, and a made-up one counts for nothing")
  func chosen() {
    func language(_ cookie: String) -> String {
      LanguageChoice.language(
        for: Request(
          path: "/", cookies: ["kith-language": cookie], headers: ["accept-language": "en"]),
        of: Self.offered
      ).rawValue
    }
    #expect(language("ur") == "ur")
    #expect(language("xx") == "en")
  }
}
