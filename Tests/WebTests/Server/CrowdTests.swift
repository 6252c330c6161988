import Dispatch
import Testing

@testable import Web

/// More connections than there may be.
@Suite struct CrowdTests {
  private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  private func serve(connections: Int, _ answering: Answering? = nil) throws -> Server {
    var settings = ServerSettings.test
    settings.connections = connections
    return try WebTests.serve(settings, answering ?? { _ in .now(.text("heard")) })
  }

  private func isHeard(_ client: RawClient) -> Bool {
    client.send(get)
    return client.answer()?.text == "heard"
  }

  @Test(arguments: ["", "GET / HTTP/1.1\r\nHo"])
  func oneAddressCannotKeepOthersOut(said: String) throws {
    let server = try serve(connections: 8)
    defer { server.stop(within: 0) }
    func crowd(_ count: Int) throws -> [RawClient] {
      try (0..<count).map { _ in
        let client = try RawClient(port: server.port)
        client.send(said)
        return client
      }
    }
    let silent = try crowd(8)
    let other = try RawClient(port: server.port, from: "127.0.0.2")
    #expect(isHeard(other))
    // However many more come from the first address, the other keeps its place.
    for _ in 0..<5 {
      let more = try crowd(20)
      #expect(isHeard(other))
      withExtendedLifetime(more) {}
    }
    withExtendedLifetime(silent) {}
  }

  @Test func theOneThatHasWaitedLongestGivesItsPlace() throws {
    let server = try serve(connections: 3)
    defer { server.stop(within: 0) }
    let clients = try (0..<3).map { _ in try RawClient(port: server.port) }
    for client in clients + [clients[0]] { #expect(isHeard(client)) }
    let next = try RawClient(port: server.port)
    #expect(isHeard(next))
    #expect(clients[1].isClosed())
    for client in [clients[0], clients[2], next] { #expect(isHeard(client)) }
  }

  @Test func whoIsBeingAnsweredKeepsTheirPlace() throws {
    let asked = DispatchGroup()
    let gate = DispatchSemaphore(value: 0)
    let server = try serve(connections: 2) { _ in
      asked.leave()
      return .later { respond in
        DispatchQueue.global().async {
          gate.wait()
          gate.signal()
          respond(.text("heard"))
        }
      }
    }
    defer { server.stop(within: 0) }
    let clients = try (0..<2).map { _ in
      asked.enter()
      return try RawClient(port: server.port)
    }
    for client in clients { client.send(get) }
    asked.wait()
    #expect(try RawClient(port: server.port).isClosed())
    gate.signal()
    for client in clients { #expect(client.answer()?.text == "heard") }
  }

  @Test func anotherMayComeWhenOneHasGone() throws {
    let server = try serve(connections: 2)
    defer { server.stop(within: 0) }
    for _ in 0..<20 {
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(client.answer()?.text == "heard")
      #expect(client.isClosed())
    }
  }

  /// A server that was besieged answers the next who comes.
  @Test func manyMoreThanMayComeStopNobodyAfterwards() throws {
    let server = try serve(connections: 4)
    defer { server.stop(within: 0) }
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<100 {
        let client = try? RawClient(port: server.port)
        client?.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      }
    }
    var answer: RawAnswer?
    while answer == nil {
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      answer = client.answer()
      if client.isLeftWaiting { break }
    }
    #expect(answer?.text == "heard")
  }

  /// Whatever connections there are: nobody gives their place while another network has more that wait,
  /// nor while another of their own has waited longer.
  @Test(arguments: 1...50)
  func theLeastMissedIsOfTheLargestCrowd(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let records = (0..<Int.random(in: 0...30, using: &random)).map { number in
      ConnectionRecord(
        socket: -1, peer: "", network: UInt64.random(in: 0...4, using: &random),
        waitingSince: Int.random(in: 0...20, using: &random) * 100 + number)
    }
    for record in records where Int.random(in: 0...2, using: &random) == 0 { record.isAnswering() }
    func crowd(_ record: ConnectionRecord) -> Int {
      records.count { $0.network == record.network }
    }
    let waiting = records.filter { $0.waitingSince != nil }
    let found = ConnectionTable.leastMissed(among: records)
    #expect((found == nil) == waiting.isEmpty)
    guard let found, let since = found.waitingSince else { return }
    for other in waiting {
      #expect(crowd(other) <= crowd(found))
      if crowd(other) == crowd(found) { #expect(other.waitingSince ?? 0 >= since) }
    }
  }

  @Test func anAddressOfEitherKindIsOfItsNetwork() throws {
    func network(_ address: String) throws -> UInt64 {
      try SocketAddress(.address(address), port: 80).network
    }
    #expect(try network("192.0.2.1") == network("::ffff:192.0.2.1"))
    #expect(try network("192.0.2.1") != network("192.0.2.2"))
    #expect(try network("2001:db8:1:200::1") == network("2001:db8:1:2ff:ffff::9"))
    #expect(try network("2001:db8:1:200::1") != network("2001:db8:1:300::1"))
    #expect(try network("2001:db8::1") != network("192.0.2.1"))
  }
}
