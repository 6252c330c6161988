import Glibc
import Testing
import Web

@Suite struct ConnectionTests {
  @Test func requestsSentTogetherAreAnsweredInOrder() throws {
    let server = try serve { request in
      request.path == "/later" ? .later { $0(.text(request.path)) } : .now(.text(request.path))
    }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    let paths = (0..<50).map { $0 % 7 == 0 ? "/later" : "/\($0)" }
    client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
    for path in paths { #expect(client.answer()?.text == path) }
  }

  /// However the network cuts requests up, they are the same requests.
  @Test func requestsInPiecesAreAnswered() throws {
    let server = try serve {
      .now(.text($0.cookies["c"].map { "\($0.count)" } ?? $0.form["f"] ?? ""))
    }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 {
      let count = [10, 500, 9000][round % 3]
      let value = String(repeating: "v", count: count)
      let request =
        round % 2 == 0
        ? "GET / HTTP/1.1\r\nHost: a\r\nAccept: */*\r\nCookie: c=\(value)\r\nX: y  \r\n\r\n"
        : "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: \(count + 2)\r\n\r\nf=\(value)"
      var rest = Array(request.utf8)[...]
      while !rest.isEmpty {
        let size = Int.random(in: 1...max(2, request.utf8.count / 4), using: &random)
        client.send(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(client.answer()?.text == (round % 2 == 0 ? "\(count)" : value))
    }
  }

  /// A file that is gone from its folder is still sent whole, to several at once.
  @Test func aFileIsSentFromItsStart() throws {
    let path = "/tmp/kith-file-\(UInt64.random(in: 0 ... .max))"
    let text = String(repeating: "0123456789", count: 300_000)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    #expect(Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } > 0)
    close(descriptor)
    let file = try #require(FileBody(path: path))
    unlink(path)
    #expect(FileBody(path: path) == nil && FileBody(path: "/tmp") == nil)
    let server = try serve { _ in
      var response = Response(.ok)
      response.file = file
      return .now(response)
    }
    defer { server.stop(within: 1) }
    let clients = try (0..<3).map { _ in try RawClient(port: server.port) }
    for _ in 0..<2 {
      for client in clients { client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
      for client in clients { #expect(client.answer()?.text == text) }
    }
    clients[0].send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(clients[0].answer(toHead: true)?["content-length"] == "3000000")
  }

  @Test func jsonComesAsItWasSent() throws {
    let server = try serve { .now(.text("\($0.form.all.count) \($0.content?.text ?? "none")")) }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    for body in ["", "{\"a\": 1}", String(repeating: "x", count: 100_000)] {
      client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      #expect(client.answer()?.text == "0 \(body)")
    }
    client.send("GET / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\r\n")
    #expect(client.answer()?.text == "0 none")
  }

  // The library can miss the end of what is sent when it comes together with the last bytes; it then ends
  // the connection as a silent one.

  @Test func aConnectionHalfClosedIsStillAnswered() throws {
    var settings = ServerSettings.test
    settings.idleSeconds = 1
    let server = try serve(settings) { _ in .now(.text("heard")) }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    client.finishSending()
    #expect(client.answer()?.text == "heard")
    #expect(client.isClosed())
  }

  @Test func aBodyThatStopsHalfWayIsNoRequest() throws {
    var settings = ServerSettings.test
    settings.idleSeconds = 1
    let server = try serve(settings) { _ in .now(.text("heard")) }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    client.send(HostileTrafficTests.post + "Content-Length: 9\r\n\r\na=b")
    client.finishSending()
    #expect(client.isClosed())
  }

  @Test func aRequestThatDripsIsEndedInTheTimeAWholeOneHas() throws {
    var settings = ServerSettings.test
    settings.requestSeconds = 1
    let server = try serve(settings) { _ in .now(.text("heard")) }
    defer { server.stop(within: 0) }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n")
    #expect(client.isClosed())
  }

  @Test func aSilentConnectionIsEnded() throws {
    var settings = ServerSettings.test
    settings.idleSeconds = 1
    let server = try serve(settings) { _ in .now(.text("heard")) }
    defer { server.stop(within: 0) }
    let client = try RawClient(port: server.port)
    #expect(client.isClosed())
  }

  @Test func theHeadersOfAProxyAreBelievedOnlyBehindOne() throws {
    let answering: Answering = { .now(.text("\($0.peer) \($0.isSecure)")) }
    let said =
      "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 9.9.9.9, 1.2.3.4\r\n"
      + "X-Forwarded-Proto: https\r\n\r\n"
    var settings = ServerSettings.test
    for (isProxied, expected) in [(false, "127.0.0.1 false"), (true, "1.2.3.4 true")] {
      settings.behindProxy = isProxied
      let server = try serve(settings, answering)
      defer { server.stop(within: 0) }
      let client = try RawClient(port: server.port)
      client.send(said)
      let answer = client.answer()
      #expect(answer?.text == expected)
      #expect((answer?["Strict-Transport-Security"] != nil) == isProxied)
    }
  }

  @Test func everyAddressOfTheMachineIsReached() throws {
    var settings = ServerSettings.test
    settings.listen = .everywhere
    let server = try serve(settings) { .now(.text($0.peer)) }
    defer { server.stop(within: 0) }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.text == "127.0.0.1")
  }

  @Test(arguments: ["nowhere", "256.0.0.1", "", "203.0.113.1"])
  func anAddressThatIsNotThisMachineIsNamed(address: String) {
    var settings = ServerSettings.test
    settings.listen = .address(address)
    #expect(throws: ServerError.addressNotAvailable(address)) {
      try serve(settings) { _ in .now(.text("")) }
    }
  }

  @Test func aHeaderCannotBeSplit() throws {
    let server = try serve { request in
      .now(Response.text("heard").with("X-Echo", request.query["q"] ?? "").with("X-Last", "1"))
    }
    defer { server.stop(within: 0) }
    let client = try RawClient(port: server.port)
    client.send("GET /?q=a%0d%0aSet-Cookie:%20b=c HTTP/1.1\r\nHost: a\r\n\r\n")
    let answer = client.answer()
    #expect(answer?["Set-Cookie"] == nil)
    #expect(answer?["X-Echo"] == nil)
    #expect(answer?["X-Last"] == "1")
  }
}
