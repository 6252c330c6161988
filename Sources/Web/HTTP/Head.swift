/// The headers of a request that Kith reads; all others are dropped unread.
///
/// Filled header by header as the parser hands them over, so that no list of all headers is ever made.
struct Head {
  /// The headers read, by lower-case name.
  private(set) var headers: Fields = [:]
  /// The cookies sent.
  private(set) var cookies: Fields = [:]
  /// The length the body is said to have.
  private(set) var contentLength: Int?
  /// Whether the headers break a rule that keeps requests apart.
  var isMalformed = false
  private var isForm = false
  /// Whether the body is said to be JSON, which programs send.
  private(set) var isJSON = false
  private var hasContentType = false
  private var isChunked = false
  private var hosts = 0

  /// Takes one header.
  mutating func take(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    // RFC 9110, sections 5.1 and 5.5: a name is a token, and control characters in a value are an attack
    // or a mistake.
    if name.isEmpty || !name.allSatisfy(Cookie.isTokenByte) || value.contains(where: isControl) {
      isMalformed = true
    }
    guard let known = Known(name) else { return }
    switch known {
    case .contentLength: takeLength(value)
    case .transferEncoding: isChunked = true
    case .cookie: Cookie.read(value, into: &cookies)
    case .contentType:
      isMalformed = isMalformed || hasContentType
      hasContentType = true
      let type = UnsafeRawBufferPointer(
        rebasing: value.prefix { $0 != UInt8(ascii: ";") }
      ).trimmed
      isForm = type.equalsIgnoringCase("application/x-www-form-urlencoded")
      isJSON = type.equalsIgnoringCase("application/json")
      keep(known, value)
    case .host:
      hosts += 1
      isMalformed = isMalformed || !value.allSatisfy(isHostByte)
      keep(known, value)
    case .authorization:
      // Of two secrets nobody can say which one counts.
      isMalformed = isMalformed || headers[known.rawValue] != nil
      keep(known, value)
    default: keep(known, value)
    }
  }

  /// Why the request must not be answered by a page, if so.
  ///
  /// Two lengths, a length together with chunks, or two hosts are how one request is smuggled past a
  /// proxy inside another (RFC 9112, sections 3.2 and 6.3), so none of them is ever guessed at. Chunks
  /// are not taken at all: no browser sends a form in them.
  func refusal(isPost: Bool, needsHost: Bool, bodyLimit: Int) -> Status? {
    if isMalformed || hosts > 1 || (needsHost && hosts == 0) { return .badRequest }
    if isChunked { return contentLength == nil ? .lengthRequired : .badRequest }
    let length = contentLength ?? 0
    if length > bodyLimit { return .contentTooLarge }
    if isPost, length > 0 || hasContentType, !isForm, !isJSON { return .unsupportedMediaType }
    return nil
  }

  /// The address the nearest proxy saw, which is the last one named.
  var forwardedFor: String? {
    headers["x-forwarded-for"].map { list in
      String(
        list[(list.lastIndex(of: ",").map(list.index(after:)) ?? list.startIndex)...]
          .drop { $0 == " " })
    }
  }

  /// Whether the proxy in front was asked by TLS.
  var isForwardedSecurely: Bool { headers["x-forwarded-proto"] == "https" }

  private mutating func takeLength(_ value: UnsafeRawBufferPointer) {
    guard contentLength == nil, !value.isEmpty, value.count <= 15,
      value.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else {
      isMalformed = true
      return
    }
    contentLength = value.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func keep(_ name: Known, _ value: UnsafeRawBufferPointer) {
    headers.append(name.rawValue, String(decoding: value, as: UTF8.self))
  }

  private func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

  /// RFC 3986, section 3.2.2, without what no browser sends: a host is a name or an address and a port.
  private func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
