import Testing

@testable import Web

@Suite struct CookieTests {
  @Test func printsWhatABrowserNeeds() throws {
    let cookie = try #require(Cookie("kith", "abc", maxAge: 60))
    #expect(
      cookie.header(secure: false) == "kith=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")
    #expect(
      cookie.header(secure: true)
        == "kith=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure")
    #expect(
      Cookie.forgetting("kith")?.header(secure: false)
        == "kith=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    let response = Response(.ok).setting(cookie, secure: false)
    #expect(response.headers["Set-Cookie"] == cookie.header(secure: false))
  }

  @Test(arguments: [
    ("", "a"), ("a b", "c"), ("a=b", "c"), ("a;b", "c"), ("a", "b;c"), ("a", "b c"), ("a", "b,c"),
    ("a", "b\"c"), ("a", "b\\c"), ("a", "b\nc"), ("a", "é"), ("é", "a"), ("a\r\n", "b"),
  ])
  func refusesWhatCouldBreakTheHeader(name: String, value: String) {
    #expect(Cookie(name, value) == nil)
  }

  @Test(
    arguments: [
      ("a=b", ["a": "b"]), ("a=b; c=d", ["a": "b", "c": "d"]), ("a=b;c=d;", ["a": "b", "c": "d"]),
      (" a = b ", [:]), ("a=\"b\"", ["a": "b"]), ("a=\"", [:]), ("a", [:]), ("=b", [:]), ("", [:]),
      ("a=b=c", ["a": "b=c"]), ("a=b; bad name=x; c=d", ["a": "b", "c": "d"]), ("a=b c", [:]),
      ("a=; b=c", ["a": "", "b": "c"]),
    ] as [(String, Fields)])
  func readsWhatABrowserSends(header: String, cookies: Fields) {
    #expect(Cookie.read(header) == cookies)
  }

  /// Whatever arrives, only what could have been set is read, and what was set is read again.
  @Test(arguments: 1...500)
  func readsOnlyWhatCouldHaveBeenSet(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = random.bytes(upTo: 60)
    var read: Fields = [:]
    bytes.withUnsafeBytes { Cookie.read($0, into: &read) }
    let set = read.all.compactMap { Cookie($0.name, $0.value) }
    #expect(set.count == read.all.count)
    let again = set.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    let isQuoted = set.contains { $0.value.hasPrefix("\"") }
    #expect(isQuoted || Cookie.read(again) == read)
  }
}
