internal import CMicrohttpd
internal import Glibc

/// Headers kept as C strings, so that adding them to an answer converts nothing.
final class PreparedHeaders: Sendable {
  private nonisolated(unsafe) let headers:
    [(name: UnsafeMutablePointer<CChar>, value: UnsafeMutablePointer<CChar>)]

  init(_ fields: Fields) {
    headers = fields.all.compactMap { field in
      guard let name = strdup(field.name), let value = strdup(field.value) else { return nil }
      return (name, value)
    }
  }

  deinit {
    for (name, value) in headers {
      free(name)
      free(value)
    }
  }

  func add(to response: OpaquePointer) {
    for (name, value) in headers { MHD_add_response_header(response, name, value) }
  }
}
