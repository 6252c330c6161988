/// Something a person does or receives, whose change between two logs is set against the outcomes.
public struct Exposure: Hashable, Sendable {
  /// The column that holds it.
  public var name: String
  /// Whether the subgroup models are fitted for it too.
  public var isStratified: Bool

  /// An exposure in a column.
  ///
  /// - Parameters:
  ///   - name: The column that holds it.
  ///   - isStratified: Whether the subgroup models are fitted for it too.
  public init(_ name: String, isStratified: Bool = true) {
    self.name = name
    self.isStratified = isStratified
  }
}
