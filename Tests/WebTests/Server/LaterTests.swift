import Dispatch
import Synchronization
import Testing
import Web

/// Answers that come later, from other threads, twice, never, or when nobody listens any more.
@Suite struct LaterTests {
  @Test func aThousandPeopleWaitAtOnce() throws {
    let waiting = Mutex<[@Sendable (Response) -> Void]>([])
    let all = DispatchSemaphore(value: 0)
    let count = 1000
    let server = try serve { request in
      .later { respond in
        let isLast = waiting.withLock {
          $0.append { respond($0.with("X-Path", request.path)) }
          return $0.count == count
        }
        if isLast { all.signal() }
      }
    }
    defer { server.stop(within: 5) }
    let clients = try (0..<count).map { _ in try RawClient(port: server.port) }
    for (number, client) in clients.enumerated() {
      client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
    }
    all.wait()
    let responds = waiting.withLock { $0 }.shuffled()
    DispatchQueue.concurrentPerform(iterations: count) { responds[$0](.text("at last")) }
    for (number, client) in clients.enumerated() {
      let answer = client.answer()
      #expect(answer?.text == "at last")
      #expect(answer?["X-Path"] == "/\(number)")
    }
  }

  @Test func onlyTheFirstOfTwoAnswersCounts() throws {
    let server = try serve { _ in
      .later { respond in
        DispatchQueue.global().async {
          respond(.text("first"))
          respond(.text("second"))
        }
      }
    }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    for _ in 0..<200 {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(client.answer()?.text == "first")
    }
  }

  @Test func whoeverGoesAwayWhileWaitingLeavesNothingBehind() throws {
    let waiting = Mutex<[@Sendable (Response) -> Void]>([])
    let asked = DispatchSemaphore(value: 0)
    let server = try serve { request in
      if request.path == "/now" { return .now(.text("now")) }
      return .later { respond in
        waiting.withLock { $0.append(respond) }
        asked.signal()
      }
    }
    for _ in 0..<50 {
      var client: RawClient? = try RawClient(port: server.port)
      client?.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      asked.wait()
      client = nil
    }
    weak var body: Bytes?
    do {
      let shared = Bytes(String(repeating: "x", count: 1 << 20))
      body = shared
      for respond in waiting.withLock({ $0 }) { respond(Response(.ok, body: shared)) }
      waiting.withLock { $0 = [] }
    }
    let client = try RawClient(port: server.port)
    client.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.text == "now")
    server.stop(within: 5)
    #expect(body == nil)
  }

  @Test func anAnswerUnderWayIsSentBeforeTheServerStops() throws {
    let asked = DispatchSemaphore(value: 0)
    let kept = Mutex<(@Sendable (Response) -> Void)?>(nil)
    let server = try serve { _ in
      .later { respond in
        kept.withLock { $0 = respond }
        asked.signal()
      }
    }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    asked.wait()
    let stopped = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      server.stop(within: 30)
      stopped.signal()
    }
    // Once nobody new can connect, the server is stopping.
    while (try? RawClient(port: server.port)) != nil {}
    kept.withLock { $0 }?(.text("just in time"))
    let answer = client.answer()
    #expect(answer?.text == "just in time")
    #expect(answer?["Connection"] == "close")
    stopped.wait()
    #expect(client.isClosed())
  }

  @Test func aStoppedServerLeavesItsPort() throws {
    let server = try serve { _ in .now(.text("")) }
    server.stop(within: 0)
    server.stop(within: 0)
    let next = try serve(ServerSettings(port: server.port)) { _ in .now(.text("next")) }
    defer { next.stop(within: 0) }
    let client = try RawClient(port: next.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.text == "next")
  }
}
