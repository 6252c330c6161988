/// The method of a request as the log names it.
enum Verb: String {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case other = "OTHER"

  /// The verb of a method's name, in which upper and lower case differ (RFC 9110, section 9.1).
  init(_ method: UnsafeRawBufferPointer) {
    if method.elementsEqual("GET".utf8) {
      self = .get
    } else if method.elementsEqual("POST".utf8) {
      self = .post
    } else if method.elementsEqual("HEAD".utf8) {
      self = .head
    } else {
      self = .other
    }
  }
}

/// The request line as the library lends it.
struct RequestLine {
  let method: UnsafeRawBufferPointer
  /// Where the target begins.
  let target: UnsafePointer<CChar>
  let version: UnsafeRawBufferPointer
}
