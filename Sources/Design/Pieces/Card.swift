public import Web

/// A box for one thing among several, such as a project or a group.
public struct Card<Content: HTML>: Component {
  let title: String
  let address: Address?
  let level: Int
  let content: Content

  /// A card with a heading of level 2 or 3; with an address the heading is a link.
  public init(
    _ title: String, _ address: Address? = nil, level: Int = 2, @HTMLBuilder content: () -> Content
  ) {
    self.title = title
    self.address = address
    self.level = level
    self.content = content()
  }

  public var view: some HTML {
    section(.class("card")) {
      if level <= 2 { h2 { heading } } else { h3 { heading } }
      content
    }
  }

  @HTMLBuilder private var heading: some HTML {
    if let address { a(.href(address)) { title } } else { Text(title) }
  }
}

/// Cards side by side where there is room.
public struct Cards<Content: HTML>: Component {
  let content: Content

  /// The cards in their order.
  public init(@HTMLBuilder content: () -> Content) { self.content = content() }

  public var view: some HTML { div(.class("cards")) { content } }
}
