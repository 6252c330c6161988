/// One file of strings as it was read: which language, what it is called, and its bytes.
public struct CatalogueFile: Sendable {
  /// The language of every string in the file.
  public let language: Language
  /// The name of the file, for messages.
  public let name: String
  /// The content, a flat JSON object from key to text in UTF-8.
  public let bytes: [UInt8]

  /// A file from its parts.
  public init(language: Language, name: String, bytes: [UInt8]) {
    self.language = language
    self.name = name
    self.bytes = bytes
  }
}
