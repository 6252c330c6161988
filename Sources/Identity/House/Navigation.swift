public import Design

/// The main links of a page, which the rooms above give.
public struct Navigation: Sendable {
  /// The links for a visitor, in order.
  public let links: @Sendable (Visit) -> [Shell.Link]

  /// Links that depend on the visitor.
  public init(links: @escaping @Sendable (Visit) -> [Shell.Link]) { self.links = links }

  /// No links.
  public static let none = Navigation { _ in [] }
}
