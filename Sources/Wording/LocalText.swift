/// One text in every language it has been written in.
///
/// Content files write it either as a plain string, which is English, or as an object from
/// language tag to text.
public struct LocalText: Hashable, Sendable {
  /// The text in each language.
  public let texts: [Language: String]

  /// A text in the languages given.
  public init(_ texts: [Language: String]) { self.texts = texts }

  /// The text in `language`, else in English, else in any language it has.
  public subscript(language: Language) -> String {
    texts[language] ?? texts[.english]
      ?? texts.min { $0.key.rawValue < $1.key.rawValue }?.value ?? ""
  }

  /// Whether somebody has written this text in `language`.
  public func exists(in language: Language) -> Bool { texts[language] != nil }
}

extension LocalText: ExpressibleByStringLiteral {
  /// An English text.
  public init(stringLiteral value: String) { self.init([.english: value]) }
}

extension LocalText: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let english = try? container.decode(String.self) {
      self.init([.english: english])
    } else {
      let byTag = try container.decode([String: String].self)
      let texts = byTag.map { (Language(rawValue: $0), $1) }
      // `en` and `EN` are one language.
      guard Set(texts.map(\.0)).count == texts.count else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "A language stands twice.")
      }
      self.init(Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }
  }
}
