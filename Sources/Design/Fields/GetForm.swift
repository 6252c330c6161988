public import Web

/// A form that changes nothing and only asks for a page, so that what was asked stands in its address.
///
/// It can be kept as a bookmark, and the browser's way back leads to what was asked before.
public struct GetForm<Content: HTML>: Component {
  let action: Address
  let content: Content

  /// Asks for `action` with its fields.
  public init(to action: Address, @HTMLBuilder content: () -> Content) {
    self.action = action
    self.content = content()
  }

  public var view: some HTML {
    form(.fixed("method", "get"), .action(action)) { content }
  }
}
