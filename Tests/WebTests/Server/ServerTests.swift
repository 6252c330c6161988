import Dispatch
import Synchronization
import Testing
import Web

@Suite struct ServerTests {
  @Test func answersAPageAndKeepsTheConnection() throws {
    let server = try serve { .now(.text("at \($0.path)")) }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    for path in ["/", "/a", "/a/b%20c"] {
      client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let answer = try #require(client.answer())
      #expect(answer.status == 200)
      #expect(answer.text == "at " + PercentEncoding.decode(path))
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(answer["Strict-Transport-Security"] == nil)
    }
  }

  @Test func answersHeadLikeGetWithoutABody() throws {
    let server = try serve { .now(.text("\($0.method)")) }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
    let head = try #require(client.answer(toHead: true))
    #expect(head["content-length"] == "3")
    #expect(client.answer()?.text == "get")
  }

  @Test func readsAForm() throws {
    let server = try serve { .now(.text($0.form["a"] ?? "none")) }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    client.send(
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: 9\r\n\r\na=b+c%21d")
    #expect(client.answer()?.text == "b c!d")
  }

  @Test func answersLaterFromAnyThread() throws {
    let server = try serve { request in
      .later { respond in
        DispatchQueue.global().async { respond(.text("later \(request.path)")) }
      }
    }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    for number in 0..<50 {
      client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(client.answer()?.text == "later /\(number)")
    }
  }

  @Test func answersLaterAtOnce() throws {
    let server = try serve { _ in .later { $0(.text("at once")) } }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.text == "at once")
  }

  @Test func tellsAPersonWhenTheWorkForgetsToAnswer() throws {
    let server = try serve { _ in .later { _ in } }
    defer { server.stop(within: 1) }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.status == 500)
  }

  @Test func tellsThatAPortIsInUse() throws {
    let first = try serve { _ in .now(.text("")) }
    defer { first.stop(within: 0) }
    #expect(throws: ServerError.portInUse(first.port)) {
      _ = try serve(ServerSettings(port: first.port)) { _ in .now(.text("")) }
    }
  }

  @Test func stopsWithAnAnswerAwaitedForEver() throws {
    let kept = Mutex<[@Sendable (Response) -> Void]>([])
    let asked = DispatchSemaphore(value: 0)
    let server = try serve { _ in
      .later { respond in
        kept.withLock { $0.append(respond) }
        asked.signal()
      }
    }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    asked.wait()
    server.stop(within: 0)
    #expect(client.answer()?.status == 503)
    #expect(client.isClosed())
    kept.withLock { for respond in $0 { respond(.text("too late")) } }
  }
}
