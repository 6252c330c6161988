internal import Web

/// The page a person wanted, to go on with after signing in or choosing a language.
///
/// Read from outside, so it is taken apart and put together again: only a page of this Kith can come
/// out, never another site.
struct ReturnAddress: Hashable, Sendable {
  /// The field and query name that carries it.
  static let field = "next"

  let segments: [String]
  let query: Fields

  static func == (one: Self, other: Self) -> Bool { one.text == other.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The page a request asked for.
  init(of request: Request) {
    segments = request.segments.filter { !$0.isEmpty }
    query = request.query
  }

  /// Reads what `text` wrote; `nil` if it is longer than any address of ours.
  init?(_ text: String?) {
    guard let text, text.hasPrefix("/"), text.utf8.count <= 2000 else { return nil }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    // Empty segments are dropped, so that no address begins with `//` and leads elsewhere.
    segments = parts[0].split(separator: "/").map { PercentEncoding.decode(String($0)) }
    query = parts.count > 1 ? FormEncoding.decode(String(parts[1])) : [:]
  }

  /// The address to go to.
  var address: Address { Address(path: segments, query: query) }

  /// The address as text.
  var text: String { address.text }
}
