public import Web

/// The beginning of a walk: a drawing, the title of the page and what follows it.
///
/// Below each other on a phone and on a page of reading width; side by side on a wide page. WCAG 1.4.10
/// (reflow).
public struct Opening<Content: HTML>: Component {
  let title: String
  let drawing: Illustration
  let content: Content

  /// An opening with the page's `h1`.
  public init(
    _ title: String, _ drawing: Illustration, @HTMLBuilder content: () -> Content
  ) {
    self.title = title
    self.drawing = drawing
    self.content = content()
  }

  public var view: some HTML {
    div(.class("opening")) {
      drawing
      div {
        h1 { title }
        content
      }
    }
  }
}
