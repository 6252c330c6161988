/// One file that is the same for everybody: a style sheet, a script, a picture.
public struct StaticFile: Sendable {
  /// The name below `/static/`, such as `kith.css` or `pictures/hands.svg`.
  public let name: String
  /// The bytes.
  public let bytes: Bytes

  /// A file from its name and bytes, for files that the program makes at start.
  ///
  /// `nil` if the name cannot stand in an address as it is: each part between `/` begins with a letter
  /// or a digit and has only letters, digits, `-`, `_` and `.`.
  public init?(_ name: String, _ bytes: Bytes) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy(StaticFile.isPlain) else { return nil }
    self.name = name
    self.bytes = bytes
  }

  private static func isPlain(_ part: Substring) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard let first = part.utf8.first, isWord(first) else { return false }
    return part.utf8.allSatisfy { isWord($0) || "-_.".utf8.contains($0) }
  }

  /// The type the browser is told, by the ending of the name (IANA media types).
  var contentType: String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? ""
    return switch ending.lowercased() {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "webmanifest": "application/manifest+json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "txt": "text/plain; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    case "pdf": "application/pdf"
    default: "application/octet-stream"
    }
  }
}
