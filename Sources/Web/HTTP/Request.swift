/// What a browser asked, already parsed and within the limits.
public struct Request: Sendable {
  /// What is asked of the address.
  public let method: Method
  /// The path, percent-decoded, beginning with `/`.
  public let path: String
  /// The fields after the `?`.
  public let query: Fields
  /// The fields of a submitted form (`application/x-www-form-urlencoded`); empty otherwise.
  public let form: Fields
  /// The cookies sent.
  public let cookies: Fields
  /// The headers sent, by lower-case name.
  public let headers: Fields
  /// The address of the other end, used for throttling only and never logged.
  public let peer: String

  /// A request from its parts; missing parts are empty.
  public init(
    method: Method = .get, path: String, query: Fields = [:], form: Fields = [:],
    cookies: Fields = [:], headers: Fields = [:], peer: String = ""
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.form = form
    self.cookies = cookies
    self.headers = headers
    self.peer = peer
  }
}

/// The two methods that pages use; `HEAD` is answered as `GET` without its body.
public enum Method: String, Sendable, CaseIterable {
  case get = "GET"
  case post = "POST"
}
