import Testing
import Web

@Suite struct CrossSiteTests {
  @Test(
    arguments: [
      ([:], false),
      (["sec-fetch-site": "same-origin"], false),
      (["sec-fetch-site": "none"], false),
      (["sec-fetch-site": "cross-site"], true),
      (["sec-fetch-site": "same-site"], true),
      (["sec-fetch-site": ""], true),
      (["origin": "https://kith.example"], false),
      (["origin": "http://kith.example"], false),
      (["origin": "HTTPS://Kith.Example"], false),
      (["origin": "https://evil.example"], true),
      (["origin": "https://kith.example.evil.example"], true),
      (["origin": "https://kith.example:8443"], true),
      (["origin": "null"], false),
      (["origin": "null", "sec-fetch-site": "same-origin"], false),
      (["origin": "null", "sec-fetch-site": "cross-site"], true),
      (["origin": "https://evil.example", "sec-fetch-site": "same-origin"], true),
    ] as [(Fields, Bool)])
  func tellsWhereARequestComesFrom(headers: Fields, isForeign: Bool) {
    var headers = headers
    headers.append("host", "kith.example")
    let request = Request(method: .post, path: "/", headers: headers)
    #expect(CrossSite.isForeign(request) == isForeign)
  }

  @Test func anOriginWithoutAHostIsForeign() {
    #expect(CrossSite.isForeign(Request(path: "/", headers: ["origin": "https://a"])))
  }
}

@Suite struct FormTokenTests {
  private let key = [UInt8](1...32)

  @Test func aTokenIsValidForItsVisitorAndKeyOnly() throws {
    let token = try #require(FormToken.token(for: "visitor", key: key))
    #expect(token.count == 64)
    #expect(FormToken.isValid(token, for: "visitor", key: key))
    #expect(!FormToken.isValid(token, for: "another", key: key))
    #expect(!FormToken.isValid(token, for: "visitor", key: [UInt8](2...33)))
    #expect(!FormToken.isValid(String(token.dropLast()), for: "visitor", key: key))
    #expect(!FormToken.isValid(token + "0", for: "visitor", key: key))
    #expect(!FormToken.isValid("", for: "visitor", key: key))
    #expect(!FormToken.isValid(nil, for: "visitor", key: key))
  }

  @Test func aKeyTooShortMakesNoToken() {
    #expect(FormToken.token(for: "visitor", key: [1, 2, 3]) == nil)
    #expect(!FormToken.isValid("", for: "visitor", key: []))
  }
}

@Suite struct SecurityHeadersTests {
  @Test func forbidWhatNoPageNeeds() throws {
    let fields = SecurityHeaders().fields(isSecure: false)
    let policy = try #require(fields["Content-Security-Policy"])
    #expect(policy.hasPrefix("default-src 'none'; "))
    for part in ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
    #expect(!policy.contains("data:"))
    #expect(fields["Referrer-Policy"] == "no-referrer")
    #expect(fields["Strict-Transport-Security"] == nil)
  }

  @Test func promiseTLSOnlyWhereItIs() {
    let fields = SecurityHeaders().fields(isSecure: true)
    #expect(fields["Strict-Transport-Security"] == "max-age=31536000")
  }
}
