/// The headers that tell a browser what no page of Kith ever needs, sent with every answer.
///
/// Sources: Referrer Policy; Permissions Policy; HTML, "Cross-origin opener policies"; Fetch, section
/// 3.7 (`Cross-Origin-Resource-Policy`); RFC 6797 (HSTS).
public struct SecurityHeaders: Sendable, Equatable {
  /// What a page may load and where it may send forms.
  public var content = ContentSecurityPolicy()
  /// What other sites learn about the address a person came from: nothing, because an address can carry
  /// a personal link.
  public var referrer = "no-referrer"
  /// The abilities of a device that pages may ask for: none of those that a browser would offer.
  public var permissions =
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
  /// The seconds for which a browser that once came by TLS never comes without it again.
  public var strictTransportSeconds = 31_536_000

  /// The headers Kith sends.
  public init() {}

  /// The headers, with the promise of TLS if the request came by it.
  public func fields(isSecure: Bool) -> Fields {
    var fields: Fields = [
      "Content-Security-Policy": content.description,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": referrer,
      "Permissions-Policy": permissions,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
    if isSecure {
      fields.append("Strict-Transport-Security", "max-age=\(strictTransportSeconds)")
    }
    return fields
  }
}
