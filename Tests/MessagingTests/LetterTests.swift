import Testing

@testable import Messaging

@Suite struct LetterTests {
  static let texts = [
    "", "Hello,\n\nthis link signs you in:\n\nhttp://localhost:8080/sign-in/link/abc\n",
    "a=b = c", "spaces at the end   \nand a tab\t\n", ".\n..\n.a\n", "سلام\nاردو",
    "🙂👩‍👩‍👧", String(repeating: "x", count: 500), String(repeating: "ü ", count: 300), "\r\n\r\n",
    "=\r\n", "=41",
  ]

  @Test("a text arrives as it was written, in lines that every server takes", arguments: texts)
  func quotedPrintable(text: String) {
    let bytes = QuotedPrintable.encode(text)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    for line in lines {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      #expect(!line.hasSuffix(" "))
    }
    #expect(Naive.quotedPrintable(bytes) == text.replacing("\r\n", with: "\n") + "\n")
  }

  @Test(
    "words in a header arrive as they were written, and cannot begin another header",
    arguments: [
      "Your link", "آپ کا لنک", "", "a\r\nBcc: eve@example.org", "=?utf-8?Q?x?=",
      String(repeating: "a ", count: 100), String(repeating: "🙂", count: 60), "a_b", "1 < 2",
    ])
  func headers(text: String) {
    let encoded = HeaderText.encode(text)
    #expect(Naive.headerText(encoded) == text.replacing("\r\n", with: "  "))
    for line in encoded.split(separator: "\r\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
    let continued = encoded.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst()
    #expect(continued.allSatisfy { $0.hasPrefix(" ") })
  }

  @Test(
    "an address that could say more than an address is refused",
    arguments: [
      "a@example.org\r\nBcc: b@example.org", "a@b@c", "a", "@b", "a@", "<a@b>", "a b@c", "ä@b.org",
      "a@b, c@d", String(repeating: "a", count: 260) + "@b",
    ])
  func recipients(address: String) {
    let letter = Letter(
      sender: "kith@example.org", senderName: "",
      message: Message(to: address, subject: "s", text: "t"), date: "", id: "1")
    #expect(letter.bytes == nil)
  }

  @Test("a letter has the headers it needs, once each")
  func whole() throws {
    let letter = Letter(
      sender: "kith@example.org", senderName: "Kith",
      message: Message(to: "sam@example.org", subject: "Your link", text: "Hello"),
      date: MailDate.text(0), id: "abc")
    let text = String(decoding: try #require(letter.bytes), as: UTF8.self)
    #expect(
      text == """
        Date: Thu, 01 Jan 1970 00:00:00 +0000\r
        From: Kith <kith@example.org>\r
        To: sam@example.org\r
        Subject: Your link\r
        Message-ID: <abc@example.org>\r
        Auto-Submitted: auto-generated\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        Hello\r

        """)
  }

  @Test("the date of a leap day, and of a moment with single digits")
  func dates() {
    #expect(MailDate.text(1_709_208_245) == "Thu, 29 Feb 2024 12:04:05 +0000")
    #expect(MailDate.text(981_173_106) == "Sat, 03 Feb 2001 04:05:06 +0000")
  }
}
