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

  /// The value of the `Set-Cookie` header.
  ///
  /// `secure` keeps it from ever being sent without TLS; give it whenever the request came by TLS.
  public func header(secure: Bool) -> String {
    var text = name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    if secure { text += "; Secure" }
    return text
  }

  /// The `Set-Cookie` header that makes a browser forget a cookie.
  ///
  /// `nil` if there can be no cookie of that name.
  public static func forget(_ name: String) -> Cookie? { Cookie(name, "", maxAge: 0) }

  /// Reads the value of a `Cookie` header into fields; pairs that RFC 6265 does not allow are dropped.
  static func read(_ header: UnsafeRawBufferPointer, into cookies: inout Fields) {
    for pair in header.split(separator: UInt8(ascii: ";")) {
      let pair = UnsafeRawBufferPointer(rebasing: pair).trimmed
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), equals > 0 else { continue }
      let name = pair[..<equals]
      var value = pair[(equals + 1)...]
      if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
        value = value.dropFirst().dropLast()
      }
      guard name.allSatisfy(isTokenByte), value.allSatisfy(isValueByte) else { continue }
      cookies.append(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }

  /// RFC 9110, section 5.6.2: the characters of a token.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// RFC 6265, section 4.1.1: cookie-octet.
  private static func isValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
    default: false
    }
  }
}
