/// An address within Kith, or one of the few kinds of outside link that pages carry.
///
/// Made from literals or from parts that are percent-encoded here, so that no text from outside can
/// become a scheme such as `javascript:`.
public struct Address: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The address as it stands in a link.
  public let text: String

  /// An address that is a literal of the program.
  public init(stringLiteral value: StaticString) { text = value.description }

  /// A path from its segments, each percent-encoded, with an optional query.
  public init(path segments: [String], query: Fields = [:]) {
    var text = segments.isEmpty ? "/" : ""
    for segment in segments { text += "/" + PercentEncoding.encode(segment) }
    if !query.all.isEmpty { text += "?" + FormEncoding.encode(query) }
    self.text = text
  }

  /// A telephone number to dial; everything but digits and a leading `+` is dropped.
  public init(telephone number: String) {
    text = "tel:" + String(number.filter { $0.isASCII && ($0.isNumber || $0 == "+") })
  }

  /// A web page elsewhere; anything but `https` gives the start page.
  public init(outside url: String) { text = url.hasPrefix("https://") ? url : "/" }

  /// The content of a file itself, for a page that stands alone (RFC 2397): `base64` is the file in base 64;
  /// anything else in it is dropped.
  public init(inline base64: String, type: StaticString) {
    let digits = base64.utf8.filter { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
        UInt8(ascii: "="):
        true
      default: false
      }
    }
    text = "data:\(type);base64," + String(decoding: digits, as: UTF8.self)
  }

  /// A file in the same folder as the page, for pages that are opened without a server.
  public init(beside file: String) { text = "./" + PercentEncoding.encode(file) }

  public var description: String { text }
}
