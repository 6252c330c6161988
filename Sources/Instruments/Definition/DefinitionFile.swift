/// A definition file as it was read: what it is called, and its bytes.
public struct DefinitionFile: Hashable, Sendable {
  /// The name by which problems in it are told.
  public let name: String

  /// The content.
  public let bytes: [UInt8]

  /// A file from its parts.
  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
