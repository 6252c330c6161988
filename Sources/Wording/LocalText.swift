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
    texts[language] ?? texts[.english] ?? texts.values.first ?? ""
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
      self.init(Dictionary(uniqueKeysWithValues: byTag.map { (Language(rawValue: $0), $1) }))
    }
  }
}
