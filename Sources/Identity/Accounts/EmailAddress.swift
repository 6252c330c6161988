/// An email address, in the one spelling by which it is found again.
public struct EmailAddress: Hashable, Sendable {
  /// The address, without surrounding spaces and in lower case.
  public let text: String

  /// Reads an address as typed; `nil` if it cannot be one.
  ///
  /// Only what every address has is asked for: one `@` with something on both sides, no spaces or
  /// control characters, at most 254 bytes (RFC 5321, 4.5.3.1.3). Whether it exists only a letter to
  /// it can tell.
  public init?(_ typed: String) {
    let plain = typed.drop { $0.isWhitespace }.lowercased()
    let text = String(plain.reversed().drop { $0.isWhitespace }.reversed())
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].count >= 3, text.utf8.count <= 254,
      parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      text.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
          && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
      })
    else { return nil }
    self.text = text
  }
}

extension EmailAddress: CustomStringConvertible {
  /// Never the address itself, so that it cannot slip into a log.
  public var description: String { "an email address" }
}
