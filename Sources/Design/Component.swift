public import Web

/// A piece of a page that is made from other pieces.
///
/// A component is a small value: it takes the words and states it shows, and its `view` says what it
/// looks like. It knows no request, no store and no clock.
public protocol Component: HTML {
  /// What the component is made of.
  associatedtype View: HTML

  /// The markup of the component.
  @HTMLBuilder var view: View { get }
}

extension Component {
  public func write(to page: inout ByteWriter) { view.write(to: &page) }
}
