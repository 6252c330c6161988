/// The strings of the interface in one language.
///
/// A phrase that the language lacks is given in English, so that a page is never without words.
public struct Words: Sendable {
  /// The language these words are in.
  public let language: Language
  private let own: [String: String]
  private let english: [String: String]

  /// The words of `language`, falling back to `english` phrase by phrase.
  public init(language: Language, own: [String: String], english: [String: String]) {
    self.language = language
    self.own = own
    self.english = english
  }

  /// The same strings around content in another language, such as questions in one that Kith itself is not
  /// written in.
  public func around(_ language: Language) -> Words {
    Words(language: language, own: own, english: english)
  }

  /// The text of a phrase.
  ///
  /// A phrase in no catalogue gives its key, which tests look for.
  public subscript(phrase: Phrase) -> String {
    own[phrase.key] ?? english[phrase.key] ?? phrase.key
  }

  /// The text of a phrase with each `{name}` replaced by its value.
  public subscript(phrase: Phrase, values: KeyValuePairs<String, String>) -> String {
    Words.fill(self[phrase], values)
  }

  /// The text for a count: the phrase `key.one` for exactly one, else `key.other`, with `{count}` filled.
  public func count(_ phrase: Phrase, _ count: Int) -> String {
    let form = Phrase(phrase.key + (count == 1 ? ".one" : ".other"))
    return self[form, ["count": String(count)]]
  }

  /// Replaces each `{name}` in `text` by its value; a name without a value stays as it is.
  static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    // The braces are single bytes, and no part of another character's (RFC 3629, section 3).
    let bytes = text.utf8
    var result = ""
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = text[bytes.index(after: open)..<close]
      let next = bytes.index(after: close)
      result += text[rest.startIndex..<open]
      result += values.first { $0.key == name }?.value ?? String(text[open..<next])
      rest = rest[next...]
    }
    return result + text[rest.startIndex...]
  }
}
