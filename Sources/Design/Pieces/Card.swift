public import Web

/// A box for one thing among several, such as a project or a group.
public struct Card<Content: HTML>: Component {
  let title: String
  let address: Address?
  let content: Content

  /// A card with a second-level heading; with an address the heading is a link.
  public init(
    _ title: String, _ address: Address? = nil, @HTMLBuilder content: () -> Content
  ) {
    self.title = title
    self.address = address
    self.content = content()
  }

  public var view: some HTML {
    section(.class("card")) {
      h2 {
        if let address { a(.href(address)) { title } } else { Text(title) }
      }
      content
    }
  }
}

/// Cards side by side where there is room.
public struct Cards<Content: HTML>: Component {
  let content: Content

  /// The cards in their order.
  public init(@HTMLBuilder content: () -> Content) { self.content = content() }

  public var view: some HTML { div(.class("cards")) { content } }
}
