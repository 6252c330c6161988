/// What a browser asked, already parsed and within the limits.
public struct Request: Sendable {
  /// What is asked of the address.
  public let method: Method
  /// The path as it was sent, percent-encoded.
  let encodedPath: String
  /// The fields after the `?`.
  public let query: Fields
  /// The fields of a submitted form (`application/x-www-form-urlencoded`); empty otherwise.
  public let form: Fields
  /// The body of a POST of `application/json`, which only programs send; `nil` otherwise.
  public let content: Bytes?
  /// The cookies sent.
  public let cookies: Fields
  /// The headers sent that Kith reads, by lower-case name: `accept-encoding`, `accept-language`,
  /// `authorization`, `content-type`, `host`, `idempotency-key`, `if-none-match`, `origin`,
  /// `sec-fetch-site`, and those by which a proxy says that it passes on a request: `forwarded`, `via`,
  /// `x-forwarded-for`, `x-forwarded-proto`, `x-real-ip`.
  public let headers: Fields
  /// The address of the other end, used for throttling only and never logged.
  public let peer: String
  /// Whether the request came by TLS, to this server or to the proxy it trusts.
  public let isSecure: Bool

  /// A request from its parts; missing parts are empty.
  public init(
    method: Method = .get, path: String, query: Fields = [:], form: Fields = [:],
    content: Bytes? = nil, cookies: Fields = [:], headers: Fields = [:], peer: String = "",
    isSecure: Bool = false
  ) {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    self.init(
      method: method,
      target: segments.map { PercentEncoding.encode(String($0)) }.joined(separator: "/"),
      query: query, form: form, content: content, cookies: cookies, headers: headers, peer: peer,
      isSecure: isSecure)
  }

  /// A request as the server read it.
  init(
    method: Method, target: String, query: Fields, form: Fields, content: Bytes? = nil,
    cookies: Fields,
    headers: Fields, peer: String, isSecure: Bool
  ) {
    self.method = method
    encodedPath = target
    self.query = query
    self.form = form
    self.content = content
    self.cookies = cookies
    self.headers = headers
    self.peer = peer
    self.isSecure = isSecure
  }

  /// The path, percent-decoded, beginning with `/`.
  public var path: String { PercentEncoding.decode(encodedPath) }

  /// The segments of the path, each percent-decoded, as `Routes` reads them; none for `/`.
  ///
  /// Split before decoding, so that an encoded `/` stays inside its segment. A `/` at the end makes an
  /// empty last segment: one page has one address.
  public var segments: [String] {
    var path = encodedPath
    guard path.utf8.count > 1 else { return [] }
    return path.withUTF8 { bytes in
      UnsafeRawBufferPointer(bytes).dropFirst()
        .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .map { PercentEncoding.decode(UnsafeRawBufferPointer(rebasing: $0), plus: false) }
    }
  }
}

/// The two methods that pages use; `HEAD` is answered as `GET` without its body.
public enum Method: String, Sendable, CaseIterable {
  case get = "GET"
  case post = "POST"
}
