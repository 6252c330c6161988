import Foundation
import Testing

@testable import Web

@Suite struct AccessLogTests {
  /// A request leaves one line that tells how the server did and not who asked for what.
  @Test func eachRequestLeavesALineWithoutAnythingPersonal() throws {
    let pipe = Pipe()
    let log = AccessLog(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    let server = try serve(log: log) { request in
      .now(
        request.path == "/secret" ? Response.text("fine").named("log.step") : Response(.notFound))
    }
    let client = try RawClient(port: server.port)
    client.send("GET /secret?token=hush HTTP/1.1\r\nHost: a\r\nCookie: kith=hush\r\n\r\n")
    #expect(client.answer()?.status == 200)
    client.send("HEAD /nowhere/hush HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer(toHead: true)?.status == 404)
    client.send("PUT /hush HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.status == 405)
    server.stop(within: 1)
    try pipe.fileHandleForWriting.close()
    let text = String(
      decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
    for personal in ["hush", "secret", "nowhere", "127.0.0.1", "kith="] {
      #expect(!text.contains(personal))
    }
    struct Line: Decodable, Equatable {
      var time: String
      var method: String
      var route: String?
      var status: Int?
      var bytes: Int
      var microseconds: Int
    }
    let lines = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.method) == ["GET", "HEAD", "OTHER"])
    #expect(lines.map(\.route) == ["log.step", nil, nil])
    #expect(lines.map(\.status) == [200, 404, 405])
    #expect(lines.map(\.bytes) == [4, 0, 11])
  }

  @Test func aLineReadsLikeThis() throws {
    let pipe = Pipe()
    let log = AccessLog(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    log.write(
      AccessEntry(method: "GET", route: "a.b", status: 200, bytes: 12, microseconds: 345),
      at: 1_772_323_504)
    log.write(
      AccessEntry(method: "OTHER", route: "\"\\\n", bytes: 0, microseconds: 1_000_000),
      at: 1_772_323_505)
    log.flush()
    try pipe.fileHandleForWriting.close()
    let text = try pipe.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) }
    #expect(
      text == """
        {"time":"2026-03-01T00:05:04Z","method":"GET","route":"a.b","status":200,"bytes":12,\
        "microseconds":345}
        {"time":"2026-03-01T00:05:05Z","method":"OTHER","route":"","status":null,"bytes":0,\
        "microseconds":1000000}

        """)
  }

  @Test func aLogThatCannotBeWrittenStopsNobody() throws {
    let server = try serve(log: AccessLog(descriptor: -1)) { _ in .now(.text("fine")) }
    let client = try RawClient(port: server.port)
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(client.answer()?.text == "fine")
    server.stop(within: 1)
  }
}
