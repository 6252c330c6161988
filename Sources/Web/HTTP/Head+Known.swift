extension Head {
  /// The headers that are read.
  enum Known: String, CaseIterable {
    case acceptEncoding = "accept-encoding"
    case acceptLanguage = "accept-language"
    case authorization
    case contentLength = "content-length"
    case contentType = "content-type"
    case cookie
    case forwarded
    case forwardedFor = "x-forwarded-for"
    case forwardedProto = "x-forwarded-proto"
    case host
    case idempotencyKey = "idempotency-key"
    case ifNoneMatch = "if-none-match"
    case origin
    case realIP = "x-real-ip"
    case secFetchSite = "sec-fetch-site"
    case transferEncoding = "transfer-encoding"
    case via

    /// The header of a name in any case; told by length first, so that most are compared with nothing.
    init?(_ name: UnsafeRawBufferPointer) {
      let candidate: (Known, StaticString)
      switch name.count {
      case 3: candidate = (.via, "via")
      case 4: candidate = (.host, "host")
      case 6:
        candidate = name[0] | 0x20 == UInt8(ascii: "c") ? (.cookie, "cookie") : (.origin, "origin")
      case 9:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "x")
          ? (.realIP, "x-real-ip") : (.forwarded, "forwarded")
      case 12: candidate = (.contentType, "content-type")
      case 13:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "a")
          ? (.authorization, "authorization") : (.ifNoneMatch, "if-none-match")
      case 14:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "c")
          ? (.contentLength, "content-length") : (.secFetchSite, "sec-fetch-site")
      case 15: candidate = Known.ofFifteen(name)
      case 17:
        candidate =
          name[0] | 0x20 == UInt8(ascii: "x")
          ? (.forwardedProto, "x-forwarded-proto") : (.transferEncoding, "transfer-encoding")
      default: return nil
      }
      guard name.equalsIgnoringCase(candidate.1) else { return nil }
      self = candidate.0
    }

    /// The one of the four names of fifteen characters that it could be.
    private static func ofFifteen(_ name: UnsafeRawBufferPointer) -> (Known, StaticString) {
      switch name[0] | 0x20 {
      case UInt8(ascii: "x"): (.forwardedFor, "x-forwarded-for")
      case UInt8(ascii: "i"): (.idempotencyKey, "idempotency-key")
      default:
        name[name.count - 1] | 0x20 == UInt8(ascii: "e")
          ? (.acceptLanguage, "accept-language") : (.acceptEncoding, "accept-encoding")
      }
    }
  }
}
