import TestSupport
import Testing

@testable import Messaging

/// What libcurl and a server that speaks SMTP make of a letter.
@Suite struct PostingTests {
  let letter = Array("Subject: s\r\n\r\n.\r\nHello\r\n".utf8)

  func send(_ server: ScriptedServer) throws -> Delivery.Outcome {
    Posting.send(
      letter, to: "sam@example.org",
      by: try MailServer(address: "smtp://127.0.0.1:\(server.port)", sender: "kith@example.org"))
  }

  @Test(
    "a letter is handed over whole, under the sender's domain, and nothing says this machine's name"
  )
  func taken() throws {
    let server = try ScriptedServer([:])
    #expect(try send(server) == .taken)
    let said = server.said
    #expect(said.first == "EHLO example.org")
    #expect(said.contains { $0.hasPrefix("MAIL FROM:<kith@example.org>") })
    #expect(said.contains { $0.hasPrefix("RCPT TO:<sam@example.org>") })
    // A line that is a single dot would end the letter, so it travels as two.
    #expect(server.letter == ["Subject: s", "", "..", "Hello"])
  }

  @Test("later is later and never is never, and no reason repeats the address")
  func refusals() throws {
    let answers: [(String, String, Bool)] = [
      ("RCPT", "450 4.2.1 sam@example.org busy", true),
      ("RCPT", "550 5.1.1 sam@example.org unknown", false),
      ("MAIL", "421 4.3.2 closing", true), ("MAIL", "530 5.7.0 sign in first", false),
      (".", "452 4.3.1 full", true), (".", "554 5.7.1 unwanted", false),
    ]
    for (verb, answer, isLater) in answers {
      switch try send(ScriptedServer([verb: answer])) {
      case .taken: Issue.record("taken in spite of \(answer)")
      case .later(let reason): #expect(isLater && !reason.contains("sam"))
      case .refused(let reason): #expect(!isLater && !reason.contains("sam"))
      }
    }
  }

  @Test("a server that is not there may be there later")
  func away() throws {
    let server = try ScriptedServer([:])
    server.close()
    guard case .later = try send(server) else {
      Issue.record("not put off")
      return
    }
  }

  @Test("a server that must be reached encrypted and cannot be is not told anything")
  func downgrade() throws {
    let server = try ScriptedServer([:])
    var strict = try MailServer(
      address: "smtp://127.0.0.1:\(server.port)", user: "u", password: "hunter2",
      sender: "kith@example.org")
    strict.isEncrypted = true
    guard case .refused = Posting.send(letter, to: "sam@example.org", by: strict) else {
      Issue.record("not refused")
      return
    }
    #expect(!server.said.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("AUTH") })
  }
}
