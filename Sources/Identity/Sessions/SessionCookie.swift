internal import Web

/// The one cookie that marks a visitor.
///
/// Without an expiry, so that it goes when the browser is closed. Over TLS its name has the prefix
/// `__Host-`, which keeps other hosts of the domain from setting it (RFC 6265bis, 4.1.3).
struct SessionCookie: Sendable {
  let isSecure: Bool

  /// The cookie as the connection of a request allows it.
  ///
  /// Where people come by `https` the cookie is secure even if the proxy does not say that they did.
  init(_ request: Request, _ settings: HouseSettings) {
    isSecure = request.isSecure || settings.baseAddress.hasPrefix("https://")
  }

  var name: String { isSecure ? "__Host-kith" : "kith" }

  /// The secret the browser sent, if it can be one of ours.
  func secret(in request: Request) -> String? {
    request.cookies.values(of: name).first(where: Sessions.isSecret)
  }

  /// The header that hands a secret to the browser.
  func setting(_ secret: String) -> String? { Cookie(name, secret)?.header(secure: isSecure) }

  /// The header that takes it away again.
  var clearing: String? { Cookie.forgetting(name)?.header(secure: isSecure) }
}

extension Response {
  /// This response with a `Set-Cookie` header, if there is one.
  func with(_ cookie: String?) -> Response { cookie.map { with("Set-Cookie", $0) } ?? self }
}
