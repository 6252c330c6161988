import Testing

@testable import Web

@Suite struct TargetTests {
  private func target(_ text: String) -> Target? {
    Array(text.utf8).withUnsafeBytes { Target($0) }
  }

  @Test(
    arguments: [
      ("/", "/", [:]), ("/a/b", "/a/b", [:]), ("/a?b=c", "/a", ["b": "c"]), ("/?", "/", [:]),
      ("/a?b=c?d", "/a", ["b": "c?d"]), ("http://h/a?b", "/a", ["b": ""]), ("https://h", "/", [:]),
      ("HTTP://h?b=c", "/", ["b": "c"]), ("//a", "//a", [:]),
    ] as [(String, String, Fields)])
  func isRead(text: String, path: String, query: Fields) {
    #expect(target(text)?.path == path)
    #expect(target(text)?.query == query)
  }

  @Test(arguments: [
    "", "a", "*", "http://", "http:///a", "ftp://h/a", "/a b", "/a\u{7F}", "/é", "/%", "/%0",
    "/%0g",
    "/%00", "/%1f", "/%7f", "/%ff", "/%ed%a0%80", "/a#b", "h:80",
  ])
  func isRefused(text: String) { #expect(target(text) == nil) }

  /// A link made from segments is read back as the same segments.
  @Test(arguments: 1...200)
  func addressesAreReadBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let segments = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      random.text(upTo: 12).filter {
        $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      }
    }
    guard segments != [""] else { return }
    let query = Fields([.init(random.text(upTo: 9), random.text(upTo: 9))])
    let address = Address(path: segments, query: query)
    let target = try #require(self.target(address.text))
    let request = Request(
      method: .get, target: target.path, query: target.query, form: [:], cookies: [:], headers: [:],
      peer: "", isSecure: false)
    #expect(request.segments == segments)
    #expect(request.query == query)
    #expect(request.path == "/" + segments.joined(separator: "/"))
  }
}

@Suite struct RequestTests {
  @Test(arguments: [
    ("/", []), ("", []), ("/a", ["a"]), ("/a/b", ["a", "b"]), ("/a/", ["a", ""]),
    ("/a b/é", ["a b", "é"]), ("//", ["", ""]), ("/100%", ["100%"]),
  ])
  func aPathHasSegments(path: String, segments: [String]) {
    let request = Request(path: path)
    #expect(request.segments == segments)
    #expect(request.path == (path.isEmpty ? "" : path))
  }
}
