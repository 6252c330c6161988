// The elements of SVG that figures use, one function each (SVG 2).

@inlinable public func svg<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("svg", attributes, content()) }
@inlinable public func g<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("g", attributes, content()) }
@inlinable public func path<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("path", attributes, content()) }
@inlinable public func rect<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("rect", attributes, content()) }
@inlinable public func circle<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("circle", attributes, content()) }
@inlinable public func line<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("line", attributes, content()) }
@inlinable public func polyline<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("polyline", attributes, content()) }
@inlinable public func svgText<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("text", attributes, content()) }
@inlinable public func desc<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("desc", attributes, content()) }
