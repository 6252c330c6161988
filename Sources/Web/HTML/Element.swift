/// An element with content between its tags.
public struct Element<Content: HTML>: HTML {
  let tag: StaticString
  let attributes: [Attribute]
  let content: Content

  /// An element of any name; views use the functions below, which know the names.
  public init(_ tag: StaticString, _ attributes: [Attribute], _ content: Content) {
    self.tag = tag
    self.attributes = attributes
    self.content = content
  }

  public func write(to page: inout ByteWriter) {
    page.append("<")
    page.append(tag)
    for attribute in attributes { attribute.write(to: &page) }
    page.append(">")
    content.write(to: &page)
    page.append("</")
    page.append(tag)
    page.append(">")
  }
}

/// An element without content, such as `input`.
public struct VoidElement: HTML {
  let tag: StaticString
  let attributes: [Attribute]

  /// An element of any name; views use the functions below, which know the names.
  public init(_ tag: StaticString, _ attributes: [Attribute]) {
    self.tag = tag
    self.attributes = attributes
  }

  public func write(to page: inout ByteWriter) {
    page.append("<")
    page.append(tag)
    for attribute in attributes { attribute.write(to: &page) }
    page.append(">")
  }
}
