/// The target of a request line: a path and a query (RFC 9112, section 3.2).
struct Target: Equatable {
  /// The path, still percent-encoded, beginning with `/`.
  let path: String
  /// The fields after the `?`.
  let query: Fields

  /// Reads a target in origin form (`/path?query`) or absolute form (`http://host/path?query`).
  ///
  /// `nil` for anything else, for bytes that must not stand in an address, and for a path that does
  /// not decode to well-formed UTF-8 without control characters: such a path is no address of ours,
  /// and letting it on would let two spellings of one path be told apart by nothing but luck.
  init?(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes where byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "#") { return nil }
    guard var start = Target.pathStart(in: bytes) else { return nil }
    let mark = bytes[start...].firstIndex(of: UInt8(ascii: "?"))
    let end = mark ?? bytes.endIndex
    let path = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard PercentEncoding.isPlainText(path) else { return nil }
    self.path = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
    start = mark.map { $0 + 1 } ?? bytes.endIndex
    query =
      start == bytes.endIndex
      ? [:] : FormEncoding.decode(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// The path of a malformed target as far as nothing in it is encoded or out of place, which tells whose
  /// address it would have been.
  static func leading(_ bytes: UnsafeRawBufferPointer) -> Target? {
    Target(
      UnsafeRawBufferPointer(
        rebasing: bytes.prefix {
          $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "?")
            && $0 != UInt8(ascii: "#")
        }))
  }

  private static func pathStart(in bytes: UnsafeRawBufferPointer) -> Int? {
    if bytes.first == UInt8(ascii: "/") { return 0 }
    for scheme in ["http://", "https://"] as [StaticString] {
      let length = scheme.utf8CodeUnitCount
      guard bytes.count > length,
        UnsafeRawBufferPointer(rebasing: bytes[..<length]).equalsIgnoringCase(scheme)
      else { continue }
      let authority = bytes[length...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      return authority.isEmpty ? nil : authority.endIndex
    }
    return nil
  }
}
