/// A message as it travels: its headers and its text (RFC 5322, RFC 2045).
struct Letter: Sendable, Equatable {
  let sender: String
  let senderName: String
  let message: Message
  /// The time, already written as mail does (see `MailDate`).
  let date: String
  /// The random part of the letter's own ID.
  let id: String

  /// The letter as bytes; `nil` if the recipient's address cannot stand in a header.
  var bytes: [UInt8]? {
    guard Self.isPlainAddress(message.recipient) else { return nil }
    let from = senderName.isEmpty ? sender : "\(HeaderText.encode(senderName)) <\(sender)>"
    let domain = sender.split(separator: "@").last ?? "localhost"
    let headers = [
      "Date: \(date)", "From: \(from)", "To: \(message.recipient)",
      "Subject: \(HeaderText.encode(message.subject))", "Message-ID: <\(id)@\(domain)>",
      // Asks machines not to answer (RFC 3834).
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
    ]
    let text = headers.joined(separator: "\r\n") + "\r\n\r\n"
    return Array(text.utf8) + QuotedPrintable.encode(message.text)
  }

  /// Whether an address can stand in a header and in SMTP without quoting: one `@`, plain ASCII, no
  /// spaces, brackets or line ends.
  static func isPlainAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && text.utf8.count <= 254
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"<>()[],;:\\\"".utf8.contains(byte)
          }
      }
  }
}
