import Testing

@testable import Messaging

@Suite struct MailServerTests {
  @Test(
    "what cannot be a mail server is refused",
    arguments: [
      "", "smtp:", "smtp://", "http://mail.example.org", "mail.example.org", "smtp://a b",
      "smtp://user@mail.example.org", "smtp://mail.example.org/x", "smtp://a\r\nb",
    ])
  func addresses(address: String) {
    #expect(throws: MailServer.Problem.address) {
      try MailServer(address: address, sender: "kith@example.org")
    }
  }

  @Test("everywhere but on one's own machine the way is encrypted")
  func encrypted() throws {
    func isEncrypted(_ address: String) throws -> Bool {
      try MailServer(address: address, sender: "kith@example.org").isEncrypted
    }
    #expect(try isEncrypted("smtp://mail.example.org:587"))
    #expect(try isEncrypted("smtps://mail.example.org"))
    #expect(try isEncrypted("smtp://localhost.example.org"))
    #expect(try isEncrypted("smtps://localhost"))
    #expect(try !isEncrypted("smtp://localhost:25"))
    #expect(try !isEncrypted("smtp://[::1]:25"))
  }

  @Test("the sender is an address, and the password shows nowhere")
  func sender() throws {
    #expect(throws: MailServer.Problem.sender) {
      try MailServer(address: "smtp://localhost", sender: "Kith")
    }
    let server = try MailServer(
      address: "smtp://localhost", user: "u", password: "hunter2", sender: "a@example.org")
    #expect(!"\(server)".contains("hunter2"))
  }
}
