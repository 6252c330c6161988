/// What is sent back: a status, headers, and a body that is written once.
public struct Response: Sendable {
  /// The status of the answer.
  public var status: Status
  /// The headers particular to this answer; the server adds those that every page has.
  public var headers: Fields
  /// The body.
  public var body: Bytes?
  /// A file that is sent instead of `body`.
  public var file: FileBody?
  /// Says the name of the route that answered; asked only when something is written to the access log.
  var route: (@Sendable () -> String)?

  /// The name of the route that answered, for the access log; never an address somebody sent.
  public var routeName: String? { route?() }

  /// A response from its parts.
  public init(_ status: Status, headers: Fields = [:], body: Bytes? = nil) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A page of HTML.
  ///
  /// Pages are about one person, so nothing may keep a copy of them.
  public static func page(_ status: Status, _ content: some HTML) -> Response {
    Response(
      status,
      headers: ["Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"],
      body: content.bytes())
  }

  /// A page of HTML that is what was asked for.
  public static func page(_ content: some HTML) -> Response { page(.ok, content) }

  /// Sends the browser to another page of Kith with a GET, after a change (RFC 9110, 15.4.4).
  public static func seeOther(_ address: Address) -> Response {
    Response(.seeOther, headers: ["Location": address.text, "Cache-Control": "no-store"])
  }

  /// This response with one more header.
  public func with(_ name: String, _ value: String) -> Response {
    var copy = self
    copy.headers.append(name, value)
    return copy
  }

  /// This response, logged under the name of the route that gave it.
  public func named(_ route: @autoclosure @escaping @Sendable () -> String) -> Response {
    var copy = self
    copy.route = route
    return copy
  }
}

/// The statuses Kith answers with (RFC 9110, section 15).
public enum Status: Int, Sendable {
  case ok = 200
  case created = 201
  case seeOther = 303
  case notModified = 304
  case badRequest = 400
  case unauthorized = 401
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case conflict = 409
  case lengthRequired = 411
  case contentTooLarge = 413
  case uriTooLong = 414
  case unsupportedMediaType = 415
  case unprocessable = 422
  case tooManyRequests = 429
  case headersTooLarge = 431
  case internalError = 500
  case unavailable = 503
}
