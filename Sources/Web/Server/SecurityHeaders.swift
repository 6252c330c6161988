/// The headers that tell a browser what no page of Kith ever needs, sent with every answer.
///
/// Sources: Content Security Policy Level 3; Referrer Policy; Permissions Policy; Fetch, section 3.7
/// (`Cross-Origin-Resource-Policy`); HTML, "Cross-origin opener policies"; RFC 6797 (HSTS).
public struct SecurityHeaders: Sendable, Equatable {
  /// What a page may load and where it may send forms: only from and to this server, and no script or
  /// style inside the page.
  public var contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  /// What other sites learn about the address a person came from: nothing, because an address can carry
  /// a personal link.
  public var referrerPolicy = "no-referrer"
  /// The abilities of a device that no page asks for.
  public var permissionsPolicy =
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
  /// The seconds for which a browser that once came by TLS never comes without it again.
  public var strictTransportSeconds = 31_536_000

  /// The headers Kith sends.
  public init() {}

  /// The headers, with the promise of TLS if the request came by it.
  public func fields(isSecure: Bool) -> Fields {
    var fields: Fields = [
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": referrerPolicy,
      "Permissions-Policy": permissionsPolicy,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
    if isSecure {
      fields.append("Strict-Transport-Security", "max-age=\(strictTransportSeconds)")
    }
    return fields
  }
}
