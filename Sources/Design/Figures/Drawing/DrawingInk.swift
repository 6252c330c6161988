/// The colours of a drawing that stands alone, where no style sheet is: those of a light page.
///
/// A test holds them against the style sheet.
enum DrawingInk {
  static let card = "#fffdf8"
  static let ink = "#2d2431"
  static let soft = "#62545f"
  static let line = "#e3d5c0"
  static let edge = "#8c7a6b"
  static let first = "#1b5c4d"
  static let second = "#b04a26"

  static func of(_ tone: Drawing.Tone) -> String {
    switch tone {
    case .first: first
    case .second: second
    case .quiet: edge
    }
  }
}

extension Drawing.Mark {
  /// The mark as SVG with its colours, as the style sheet gives them.
  var written: String {
    switch self {
    case .bar(let box, let tone):
      return """
        <rect x="\(box.x.short)" y="\(box.y.short)" width="\(box.width.short)" \
        height="\(box.height.short)" fill="\(DrawingInk.of(tone))"/>
        """
    case .dot(let point, let tone, let isFull):
      let look =
        isFull
        ? "fill=\"\(DrawingInk.of(tone))\" stroke=\"\(DrawingInk.card)\" stroke-width=\"1.5\""
        : "fill=\"\(DrawingInk.card)\" stroke=\"\(DrawingInk.of(tone))\" stroke-width=\"2\""
      return "<circle cx=\"\(point.x.short)\" cy=\"\(point.y.short)\" r=\"5\" \(look)/>"
    case .square(let point, let tone):
      return """
        <rect x="\((point.x - 4.5).short)" y="\((point.y - 4.5).short)" width="9" height="9" \
        fill="\(DrawingInk.of(tone))" stroke="\(DrawingInk.card)" stroke-width="1.5"/>
        """
    case .whisker(let one, let other, let tone):
      return Self.line(one, other, DrawingInk.of(tone), 2)
    case .path(let points, let tone):
      let dashes =
        tone == .second ? " stroke-linecap=\"round\" stroke-dasharray=\"1 5\"" : ""
      return """
        <polyline points="\(points.written)" fill="none" stroke="\(DrawingInk.of(tone))" \
        stroke-width="2" stroke-linejoin="round"\(dashes)/>
        """
    case .band(let points, let tone):
      return """
        <polygon points="\(points.written)" fill="\(DrawingInk.of(tone))" opacity="0.18"/>
        """
    case .notch(let one, let other):
      return Self.line(one, other, DrawingInk.card, 6) + Self.line(one, other, DrawingInk.ink, 3)
    case .grid(let one, let other): return Self.line(one, other, DrawingInk.line, 1)
    case .reference(let one, let other): return Self.line(one, other, DrawingInk.edge, 1.5)
    case .label(let label): return Self.text(label)
    }
  }

  private static func line(
    _ one: Drawing.Point, _ other: Drawing.Point, _ colour: String, _ width: Double
  ) -> String {
    """
    <line x1="\(one.x.short)" y1="\(one.y.short)" x2="\(other.x.short)" y2="\(other.y.short)" \
    stroke="\(colour)" stroke-width="\(width.short)"/>
    """
  }

  private static func text(_ label: Drawing.Label) -> String {
    let (colour, isStrong) =
      switch (label.kind, label.tone) {
      case (.axis, _), (_, .quiet): (DrawingInk.soft, false)
      case (.title, _): (DrawingInk.ink, true)
      case (_, .first): (DrawingInk.first, true)
      case (_, .second): (DrawingInk.second, true)
      case (.name, nil), (.value, nil): (DrawingInk.ink, false)
      }
    let anchor =
      switch label.anchor {
      case .start: "start"
      case .middle: "middle"
      case .end: "end"
      }
    return """
      <text x="\(label.at.x.short)" y="\(label.at.y.short)" font-size="13" fill="\(colour)" \
      font-weight="\(isStrong ? 600 : 400)" text-anchor="\(anchor)" stroke="\(DrawingInk.card)" \
      stroke-width="4" stroke-linejoin="round" paint-order="stroke">\(SheetText.safe(label.text))</text>
      """
  }
}
