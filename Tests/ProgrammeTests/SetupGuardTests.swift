import Identity
import Testing
import Web

@testable import Programme

struct SetupGuardTests {
  private let code = SetupCode.random(.seeded(4))

  private func allows(
    peer: String, host: String? = "localhost:8080", _ headers: Fields = [:], cookie: String? = nil
  ) -> Bool {
    var all = headers
    if let host { all.append("host", host) }
    return SetupGuard(code: code).allows(
      Request(
        path: "/setup", cookies: cookie.map { [SetupGuard.cookie: $0] } ?? [:], headers: all,
        peer: peer))
  }

  @Test(arguments: [
    ("127.0.0.1", "localhost:8080"), ("127.8.9.1", "127.0.0.1"), ("::1", "[::1]:8080"),
    ("::ffff:127.0.0.1", "LOCALHOST"),
  ])
  func somebodyAtThisMachineMayComeIn(_ peer: String, _ host: String) {
    #expect(allows(peer: peer, host: host))
  }

  @Test(arguments: [
    "192.0.2.7", "10.0.0.1", "::2", "", "127.0.0.1.example.org", "128.0.0.1", "127.0.0.999",
    "::ffff:10.0.0.1",
  ])
  func nobodyElseMay(_ peer: String) { #expect(!allows(peer: peer)) }

  @Test(arguments: ["x-forwarded-for", "x-forwarded-proto", "forwarded", "via", "x-real-ip"])
  func aProxyOnThisMachineSpeaksForSomebodyElse(_ header: String) {
    #expect(!allows(peer: "127.0.0.1", [header: "127.0.0.1"]))
  }

  @Test(arguments: ["kith.example", "localhost.example.org", "127.0.0.1.example.org", nil])
  func aNameThatWasMadeToPointHereIsNotOurs(_ host: String?) {
    #expect(!allows(peer: "127.0.0.1", host: host))
  }

  @Test func theCodeOpensFromAnywhereAndNothingLikeItDoes() {
    #expect(allows(peer: "192.0.2.7", cookie: code.written))
    #expect(allows(peer: "192.0.2.7", cookie: code.written.lowercased()))
    #expect(allows(peer: "192.0.2.7", cookie: code.written.replacing("-", with: " ")))
    #expect(!allows(peer: "192.0.2.7", cookie: ""))
    #expect(!allows(peer: "192.0.2.7", cookie: String(code.written.dropLast())))
    #expect(!allows(peer: "192.0.2.7", cookie: SetupCode.random(.seeded(5)).written))
    for index in code.written.indices where code.written[index] != "-" {
      var wrong = Array(code.written)
      let place = code.written.distance(from: code.written.startIndex, to: index)
      wrong[place] = wrong[place] == "7" ? "8" : "7"
      #expect(!code.matches(String(wrong)))
    }
  }

  @Test func theCookieStaysWithSettingUp() {
    let header = SetupGuard(code: code).cookieHeader(secure: true)
    for part in ["Path=/setup", "HttpOnly", "SameSite=Strict", "Secure"] {
      #expect(header.contains(part))
    }
  }
}
