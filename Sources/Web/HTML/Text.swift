/// Nothing at all.
@frozen public struct NoHTML: HTML {
  /// Nothing.
  @inlinable public init() {}
  public func write(to page: inout ByteWriter) {}
}

/// Text, escaped when written.
@frozen public struct Text: HTML {
  @usableFromInline let text: String

  /// The text as a person reads it, unescaped.
  @inlinable public init(_ text: String) { self.text = text }
  public func write(to page: inout ByteWriter) { page.appendEscaped(text) }
}

/// Markup that is a literal of the program, such as an inline figure.
@frozen public struct Markup: HTML {
  @usableFromInline let markup: StaticString

  /// Takes only a literal, so that no outside text can become markup.
  @inlinable public init(_ markup: StaticString) { self.markup = markup }
  public func write(to page: inout ByteWriter) { page.append(markup) }
}
