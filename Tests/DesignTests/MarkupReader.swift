import Foundation

/// Reads the tags of rendered markup, enough to hold rules against it.
///
/// Our markup is regular: attributes are in double quotes or have no value, and text is escaped.
struct MarkupReader {
  struct Tag {
    let name: String
    let attributes: [String: String]
    let isClosing: Bool
    /// The names of the elements around it, outermost first.
    let path: [String]

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  let tags: [Tag]

  init(_ markup: String) {
    var tags: [Tag] = []
    var path: [String] = []
    var rest = markup[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if inside.hasPrefix("!") { continue }
      let isClosing = inside.hasPrefix("/")
      let name = String(inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if isClosing, let last = path.lastIndex(of: name) { path.removeSubrange(last...) }
      tags.append(
        Tag(name: name, attributes: Self.attributes(inside), isClosing: isClosing, path: path))
      if !isClosing, !inside.hasSuffix("/"), !Self.void.contains(name) { path.append(name) }
    }
    self.tags = tags
  }

  /// The opening tags, of one element or of all.
  func opening(_ name: String? = nil) -> [Tag] {
    tags.filter { !$0.isClosing && (name == nil || $0.name == name) }
  }

  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

  private static func attributes(_ inside: Substring) -> [String: String] {
    var found: [String: String] = [:]
    for match in inside.matches(of: /\s([a-zA-Z:-]+)(?:="([^"]*)")?/) {
      found[String(match.1)] = match.2.map(String.init) ?? ""
    }
    return found
  }
}
