/// A cookie to set (RFC 6265).
///
/// Every cookie of Kith is `HttpOnly`, because no script needs one, and `SameSite=Lax`, so that
/// another site cannot make a change in somebody's name but a link in an email still works.
public struct Cookie: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The value.
  public let value: String
  /// The seconds the browser keeps it; `nil` until the browser is closed.
  public let maxAge: Int?

  /// A cookie; `nil` if the name or the value has characters that RFC 6265 does not allow.
  public init?(_ name: String, _ value: String, maxAge: Int? = nil) {
    guard !name.isEmpty, name.utf8.allSatisfy(Cookie.isTokenByte),
      value.utf8.allSatisfy(Cookie.isValueByte)
    else { return nil }
    self.name = name
    self.value = value
    self.maxAge = maxAge
  }

  /// The cookie that makes a browser forget the one of this name; `nil` if there can be none.
  public static func forgetting(_ name: String) -> Cookie? { Cookie(name, "", maxAge: 0) }

  /// The value of the `Set-Cookie` header.
  ///
  /// `secure` keeps it from ever being sent without TLS; pass `Request.isSecure`.
  public func header(secure: Bool) -> String {
    var text = name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    if secure { text += "; Secure" }
    return text
  }
}

extension Response {
  /// This response, setting one more cookie; pass `Request.isSecure`.
  public func setting(_ cookie: Cookie, secure: Bool) -> Response {
    with("Set-Cookie", cookie.header(secure: secure))
  }
}
