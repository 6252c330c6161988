public import Web

/// A form that changes something.
///
/// The server checks what is sent and answers beside each question, in the person's language, so the
/// browser's own bubbles are switched off (`novalidate`). WCAG 3.3.1, 3.3.3 (error suggestion).
public struct PostForm<Content: HTML>: Component {
  let action: Address
  let carrying: Fields
  let content: Content

  /// Sends its fields to `action`, together with those it carries, such as the form token.
  public init(
    to action: Address, carrying: Fields = [:], @HTMLBuilder content: () -> Content
  ) {
    self.action = action
    self.carrying = carrying
    self.content = content()
  }

  public var view: some HTML {
    form(.fixed("method", "post"), .action(action), .flag("novalidate")) {
      Carried(carrying)
      content
    }
  }
}
