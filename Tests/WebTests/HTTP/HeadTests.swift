import Testing

@testable import Web

@Suite struct HeadTests {
  private func head(_ headers: Fields) -> Head {
    var head = Head()
    for header in headers.all {
      Array(header.name.utf8).withUnsafeBytes { name in
        Array(header.value.utf8).withUnsafeBytes { head.take(name, $0) }
      }
    }
    return head
  }

  @Test func knowsEachHeaderInAnyCase() {
    for known in Head.Known.allCases {
      for name in [known.rawValue, known.rawValue.uppercased()] {
        let found = Array(name.utf8).withUnsafeBytes { Head.Known($0) }
        #expect(found == known)
      }
      let other = Array((known.rawValue.dropLast() + "x").utf8).withUnsafeBytes { Head.Known($0) }
      #expect(other == nil)
    }
  }

  @Test func keepsWhatIsReadAndDropsTheRest() {
    let head = head(["Host": "a", "User-Agent": "b", "Accept-Language": "ur", "Cookie": "c=d; e=f"])
    #expect(head.headers == ["host": "a", "accept-language": "ur"])
    #expect(head.cookies == ["c": "d", "e": "f"])
  }

  @Test func takesTheCookiesOfSeveralHeaders() {
    #expect(head(["Cookie": "a=b", "cookie": "c=d"]).cookies == ["a": "b", "c": "d"])
  }

  @Test(arguments: [
    "application/x-www-form-urlencoded", "Application/X-WWW-Form-URLEncoded",
    "application/x-www-form-urlencoded; charset=UTF-8", " application/x-www-form-urlencoded ;a",
  ])
  func knowsAForm(type: String) {
    let head = head(["host": "a", "content-type": type, "content-length": "3"])
    #expect(head.refusal(isPost: true, needsHost: true, bodyLimit: 10) == nil)
    #expect(head.refusal(isPost: true, needsHost: true, bodyLimit: 2) == .contentTooLarge)
  }

  @Test(arguments: [
    ("application/json", true), ("Application/JSON; charset=utf-8", true),
    ("application/json-patch+json", false), ("text/json", false), ("application/jsonx", false),
  ])
  func knowsJSON(type: String, isJSON: Bool) {
    let head = head(["host": "a", "content-type": type, "content-length": "3"])
    #expect(head.isJSON == isJSON)
    #expect(
      head.refusal(isPost: true, needsHost: true, bodyLimit: 10)
        == (isJSON ? nil : .unsupportedMediaType))
  }

  @Test func ofTwoSecretsNoneIsTaken() {
    let one = head(["host": "a", "authorization": "Bearer x"])
    #expect(!one.isMalformed && one.headers["authorization"] == "Bearer x")
    #expect(head(["Authorization": "Bearer x", "authorization": "Bearer y"]).isMalformed)
  }

  @Test func believesTheNearestProxy() {
    let head = head(["X-Forwarded-For": "6.6.6.6, 1.2.3.4", "X-Forwarded-Proto": "https"])
    #expect(head.forwardedFor == "1.2.3.4")
    #expect(head.isForwardedSecurely)
  }

  @Test(arguments: [
    ("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true), ("*", true), ("\"b\"", false),
    ("a", false), ("\"a", false), ("", false), ("\"aa\"", false), ("\"x,\",W/\"a\"", true),
  ])
  func tagsAreFound(list: String, isFound: Bool) {
    #expect(EntityTag.list(list, has: "a") == isFound)
  }

  @Test(arguments: [
    ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, gzip;q=0.8", true), ("*", true),
    ("gzip;q=0", false), ("gzip; q=0.0", false), ("*;q=0", false), ("identity", false), ("", false),
    ("gzip;q=0, *", false), ("GZIP", true), ("xgzip", false), ("gzip;q=0.001", true),
  ])
  func gzipIsAllowed(header: String, isAllowed: Bool) {
    #expect(AcceptEncoding.allowsGzip(header) == isAllowed)
  }
}
