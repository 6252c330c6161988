extension Response {
  /// This response, after which the back button shows no page of before as it was left.
  ///
  /// `no-store` alone does not do that: some browsers keep the living page, with what was typed on it, to go
  /// back quickly (HTML, "back/forward cache"). They give such a page up when an `HttpOnly` cookie has changed
  /// since, because that is how signing out looks; so this changes one that says nothing and is gone in a
  /// minute.
  ///
  /// - Parameters:
  ///   - mark: Something that was not the mark before, such as the moment.
  ///   - secure: Pass `Request.isSecure`.
  /// - Returns: The response with the cookie.
  public func forgettingPages(mark: String, secure: Bool) -> Response {
    Cookie("kith-closed", mark, maxAge: 60).map { setting($0, secure: secure) } ?? self
  }
}
