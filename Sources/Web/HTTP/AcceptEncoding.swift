/// What a browser says it can unpack (RFC 9110, section 12.5.3).
enum AcceptEncoding {
  /// Whether gzip may be sent.
  static func allowsGzip(_ header: String) -> Bool {
    var others = false
    for item in header.lowercased().split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      guard let coding = parts.first else { continue }
      let isAllowed = !parts.dropFirst().contains(where: isZero)
      if coding == "gzip" || coding == "x-gzip" { return isAllowed }
      if coding == "*" { others = isAllowed }
    }
    return others
  }

  /// Whether a parameter is the weight zero: `q=0`, `q=0.000`.
  private static func isZero(_ parameter: String) -> Bool {
    parameter.hasPrefix("q=0") && parameter.dropFirst(3).allSatisfy { $0 == "." || $0 == "0" }
  }
}
