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
  private(set) var isForm = false
  private(set) var hasContentType = false
  private(set) var isChunked = false
  private var hosts = 0
  private var isMalformed = false

  /// Takes one header.
  mutating func take(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    // RFC 9110, section 5.5: control characters in a value are an attack or a mistake.
    for byte in value where (byte < 0x20 && byte != 0x09) || byte == 0x7F { isMalformed = true }
    guard let known = Known(name) else { return }
    switch known {
    case .contentLength: takeLength(value)
    case .transferEncoding:
      isMalformed = isMalformed || isChunked || !value.trimmed.equalsIgnoringCase("chunked")
      isChunked = true
    case .cookie:
      Cookie.read(value, into: &cookies)
    case .contentType:
      isMalformed = isMalformed || hasContentType
      hasContentType = true
      let type = value.prefix { $0 != UInt8(ascii: ";") }
      isForm = UnsafeRawBufferPointer(rebasing: type).trimmed
        .equalsIgnoringCase("application/x-www-form-urlencoded")
      keep(known, value)
    case .host:
      hosts += 1
      keep(known, value)
    default: keep(known, value)
    }
  }

  /// Why the request must not be answered by a page, if so.
  ///
  /// Two lengths, a length together with chunks, or two hosts are how one request is smuggled past a
  /// proxy inside another (RFC 9112, section 6.3 and 3.2), so none of them is ever guessed at.
  func refusal(isPost: Bool, bodyLimit: Int) -> Status? {
    if isMalformed || hosts > 1 || (isChunked && contentLength != nil) { return .badRequest }
    let hasBody = isChunked || (contentLength ?? 0) > 0
    if let contentLength, contentLength > bodyLimit { return .contentTooLarge }
    if isPost, hasBody || hasContentType, !isForm { return .unsupportedMediaType }
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
}

extension Head {
  /// The headers that are read.
  enum Known: String {
    case acceptEncoding = "accept-encoding"
    case acceptLanguage = "accept-language"
    case contentLength = "content-length"
    case contentType = "content-type"
    case cookie
    case forwardedFor = "x-forwarded-for"
    case forwardedProto = "x-forwarded-proto"
    case host
    case ifNoneMatch = "if-none-match"
    case origin
    case secFetchSite = "sec-fetch-site"
    case transferEncoding = "transfer-encoding"

    /// The header of a name in any case; told by length first, so that most are compared with nothing.
    init?(_ name: UnsafeRawBufferPointer) {
      let candidate: (Known, StaticString)
      switch name.count {
      case 4: candidate = (.host, "host")
      case 6:
        candidate = name[0] | 0x20 == UInt8(ascii: "c") ? (.cookie, "cookie") : (.origin, "origin")
      case 12: candidate = (.contentType, "content-type")
      case 13: candidate = (.ifNoneMatch, "if-none-match")
      case 14:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "c")
          ? (.contentLength, "content-length") : (.secFetchSite, "sec-fetch-site")
      case 15:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "x")
          ? (.forwardedFor, "x-forwarded-for")
          : name[name.count - 1] | 0x20 == UInt8(ascii: "e")
            ? (.acceptLanguage, "accept-language") : (.acceptEncoding, "accept-encoding")
      case 17:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "x")
          ? (.forwardedProto, "x-forwarded-proto") : (.transferEncoding, "transfer-encoding")
      default: return nil
      }
      guard name.equalsIgnoringCase(candidate.1) else { return nil }
      self = candidate.0
    }
  }
}
