/// Something a person does or receives, whose change between two logs is set against the outcomes.
public struct Exposure: Hashable, Sendable {
  /// The column that holds it.
  public var name: String
  /// Whether the subgroup models are fitted for it too.
  public var isStratified: Bool
  /// Whether its change is that of the pair before the outcome's pair.
  ///
  /// A change that comes before another may lead to it; one at the same time may as well follow it.
  public var isLagged: Bool

  /// An exposure in a column.
  ///
  /// - Parameters:
  ///   - name: The column that holds it.
  ///   - isStratified: Whether the subgroup models are fitted for it too.
  ///   - isLagged: Whether its change is that of the pair before.
  public init(_ name: String, isStratified: Bool = true, isLagged: Bool = false) {
    self.name = name
    self.isStratified = isStratified
    self.isLagged = isLagged
  }

  /// How it is called in the answers.
  public var title: String { isLagged ? "\(name), one pair before" : name }
}
