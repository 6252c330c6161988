/// The mail server that takes Kith's letters, and the address they come from.
public struct MailServer: Sendable, Hashable {
  let url: String
  let user: String
  let password: String
  let sender: String
  let senderName: String
  /// Whether nothing is said before the way is encrypted.
  var isEncrypted: Bool

  /// Why a mail server cannot be used.
  public enum Problem: Error, Sendable, Hashable {
    /// The address of the server is not as expected.
    case address
    /// The sender is no email address.
    case sender
  }

  /// A server from its address.
  ///
  /// `smtps://host:465` speaks TLS from the start; `smtp://host:587` must switch to it before anything
  /// is said. Only on one's own machine may `smtp` stay in clear, for a relay that runs there.
  ///
  /// - Parameters:
  ///   - address: The server: scheme, host and perhaps a port.
  ///   - user: Who signs in; empty if nobody has to.
  ///   - password: The password; empty if there is none.
  ///   - sender: The email address that letters come from.
  ///   - senderName: The name shown beside it; neutral, since others may see it.
  /// - Throws: a `Problem`.
  public init(
    address: String, user: String = "", password: String = "", sender: String,
    senderName: String = ""
  ) throws(Problem) {
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, ["smtp:", "smtps:"].contains(parts[0]),
      parts[2].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }),
      let host = parts[2].split(separator: ":").first
    else { throw .address }
    guard Letter.isPlainAddress(sender), let domain = sender.split(separator: "@").last else {
      throw .sender
    }
    let isHere = ["localhost", "127.0.0.1", "[::1]"].contains(host) || parts[2].hasPrefix("[::1]")
    isEncrypted = parts[0] == "smtps:" || !isHere
    // The path is what Kith calls itself to the server; without it the machine's name would go out.
    url = "\(address)/\(domain)"
    self.user = user
    self.password = password
    self.sender = sender
    self.senderName = senderName
  }

  /// The part of the sender's address after the `@`.
  var domain: String { String(sender.split(separator: "@").last ?? "localhost") }
}

extension MailServer: CustomStringConvertible {
  /// Never the password.
  public var description: String { "a mail server" }
}
