/// An element with content between its tags.
@frozen public struct Element<Content: HTML>: HTML {
  @usableFromInline let tag: StaticString
  @usableFromInline let attributes: [Attribute]
  @usableFromInline let content: Content

  /// An element of any name; views use the functions below, which know the names.
  @inlinable
  public init(_ tag: StaticString, _ attributes: [Attribute], _ content: Content) {
    self.tag = tag
    self.attributes = attributes
    self.content = content
  }

  public func write(to page: inout ByteWriter) {
    page.open(tag, attributes)
    content.write(to: &page)
    page.close(tag)
  }
}

/// An element without content, such as `input`.
@frozen public struct VoidElement: HTML {
  @usableFromInline let tag: StaticString
  @usableFromInline let attributes: [Attribute]

  /// An element of any name; views use the functions below, which know the names.
  @inlinable
  public init(_ tag: StaticString, _ attributes: [Attribute]) {
    self.tag = tag
    self.attributes = attributes
  }

  public func write(to page: inout ByteWriter) { page.open(tag, attributes) }
}
