internal import Identity
public import Web

/// Who may create the programme: somebody at this machine, or somebody with the code it printed.
///
/// Whoever creates the programme leads it. On a machine that others can reach, the first stranger to
/// find the page must not be the one.
public struct SetupGuard: Sendable {
  private let code: SetupCode

  /// A guard that takes this code.
  public init(code: SetupCode) { self.code = code }

  /// The cookie that carries the code from page to page.
  public static let cookie = "kith-setup"

  /// Whether a request may create the programme.
  public func allows(_ request: Request) -> Bool {
    Self.isFromHere(request) || matches(request.cookies[Self.cookie] ?? "")
  }

  /// Whether a text is the code.
  public func matches(_ typed: String) -> Bool { code.matches(typed) }

  /// The header that hands the cookie over.
  ///
  /// It ends with the browser, goes to the pages of setting up only, and no other site can send it.
  public func cookieHeader(secure: Bool) -> String {
    "\(Self.cookie)=\(code.written); Path=/setup; HttpOnly; SameSite=Strict"
      + (secure ? "; Secure" : "")
  }

  /// Whether a request comes from a browser on this machine.
  ///
  /// The connection is a loopback one, no proxy says that it passes on somebody else's request, and
  /// the browser asked for this machine by a name that only means itself. The last keeps out pages
  /// of other sites whose name was made to point here (DNS rebinding).
  static func isFromHere(_ request: Request) -> Bool {
    isLoopback(request.peer) && !forwarding.contains { request.headers[$0] != nil }
      && isOwnName(request.headers["host"] ?? "")
  }

  /// RFC 1122, 3.2.1.3; RFC 4291, 2.5.3 and 2.5.5.2.
  private static func isLoopback(_ peer: String) -> Bool {
    let plain = peer.lowercased().hasPrefix("::ffff:") ? String(peer.dropFirst(7)) : peer
    if plain == "::1" { return true }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isOwnName(_ host: String) -> Bool {
    let name =
      host.hasPrefix("[")
      ? String(host.prefix { $0 != "]" }.dropFirst()) : String(host.prefix { $0 != ":" })
    return name.lowercased() == "localhost" || isLoopback(name)
  }

  /// What proxies add to a request they pass on (RFC 9110, 7.6.3; RFC 7239, and the names in use
  /// before it).
  private static let forwarding = [
    "forwarded", "via", "x-forwarded-for", "x-forwarded-proto", "x-real-ip",
  ]
}
