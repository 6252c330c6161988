public import Web

/// Something more for those who want it, closed until it is opened.
///
/// The browser's own `details`, so it works without a script. Nothing a person needs to go on belongs in
/// it. WCAG 4.1.2 (name, role, value).
public struct Disclosure<Content: HTML>: Component {
  let title: String
  let isOpen: Bool
  let content: Content

  /// What is inside, in a few words, and the inside; open from the start where something in it was chosen.
  public init(_ title: String, isOpen: Bool = false, @HTMLBuilder content: () -> Content) {
    self.title = title
    self.isOpen = isOpen
    self.content = content()
  }

  public var view: some HTML {
    details(.flag("open", if: isOpen)) {
      Element("summary", [], Text(title))
      div(.class("inside")) { content }
    }
  }
}
