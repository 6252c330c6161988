/// The tags by which a browser tells which version of something it has (RFC 9110, section 8.8.3).
enum EntityTag {
  /// Whether the list in an `If-None-Match` header has a tag, compared weakly, or is `*`.
  ///
  /// `tag` is what stands between the quotes and has no quote in it.
  static func list(_ header: String, has tag: String) -> Bool {
    var rest = header.utf8[...]
    while let start = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x2C }) {
      rest = rest[start...]
      if rest.first == UInt8(ascii: "*") { return true }
      if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
      guard rest.first == UInt8(ascii: "\"") else { return false }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return false }
      if rest[..<end].elementsEqual(tag.utf8) { return true }
      rest = rest[rest.index(after: end)...]
    }
    return false
  }
}
