import Testing
import Web

@testable import Identity

@Suite struct ReturnAddressTests {
  static let hostile = [
    "//evil.example", "///evil.example", "/\\evil.example", "/%2F/evil.example",
    "/%2f%2fevil.example",
    "https://evil.example", "javascript:alert(1)", "/\t/evil.example", "/a//evil.example", "",
    "evil.example", "/?next=//evil.example", "/\r\nSet-Cookie: a=b", "/%0d%0aSet-Cookie:%20a",
    "/.//evil.example",
  ]

  @Test("nothing from outside leads to another site", arguments: hostile)
  func staysHere(text: String) {
    guard let address = ReturnAddress(text)?.address.text else { return }
    #expect(address.hasPrefix("/") && !address.hasPrefix("//"))
    #expect(!address.contains("\\") && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test("an address of ours comes back as it was, with its query")
  func roundTrip() throws {
    let requests = [
      Request(path: "/"), Request(path: "/log/2025-01", query: ["a": "1 & 2", "b": "ü+"]),
      Request(path: "/a b/100%/+"), Request(path: "/ä/?"),
    ]
    for request in requests {
      let address = ReturnAddress(of: request)
      #expect(ReturnAddress(address.text) == address)
      #expect(ReturnAddress(address.text)?.segments == request.segments)
      #expect(ReturnAddress(address.text)?.query == request.query)
    }
  }

  @Test("an endless address is refused")
  func long() {
    #expect(ReturnAddress("/" + String(repeating: "a", count: 2001)) == nil)
  }

  @Test("what somebody was about to do goes through a form unchanged")
  func onward() {
    let request = Request(
      method: .post, path: "/log/step", query: ["m": "1"],
      form: ["a": "x=y&z", "a": "ü", "b": "", "form-token": "t", "pin": "1234"])
    let onward = Onward(of: request)
    #expect(onward.carried == ["a": "x=y&z", "a": "ü", "b": "", "ask-again": "pin"])
    let sent = FormEncoding.decode(FormEncoding.encode(onward.fields))
    #expect(Onward(sent) == onward)
    #expect(Onward(onward.query).carried == nil)
  }
}
