// The elements of SVG that figures use, one function each (SVG 2).

public func svg<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("svg", attributes, content()) }
public func g<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("g", attributes, content()) }
public func path<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("path", attributes, content()) }
public func rect<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("rect", attributes, content()) }
public func circle<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("circle", attributes, content()) }
public func line<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("line", attributes, content()) }
public func polyline<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("polyline", attributes, content()) }
public func svgText<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("text", attributes, content()) }
public func desc<Content: HTML>(
  _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("desc", attributes, content()) }
