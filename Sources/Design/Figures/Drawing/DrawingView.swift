internal import Web

/// A drawing as SVG.
///
/// Colours and type come from classes, so that dark pages and paper work.
struct DrawingView: Component {
  let drawing: Drawing
  /// In which of two shapes a figure is shown: `narrow`, `wide`, or always.
  let shape: StaticString
  /// What the picture is of.
  let name: String
  /// The id of the words that tell the same.
  let saidBy: String

  var view: some HTML {
    svg(
      .class(shape), .init("viewBox", "0 0 \(drawing.width.short) \(drawing.height.short)"),
      .role("img"), .aria(.label, name), .aria(.describedby, saidBy)
    ) {
      for mark in drawing.marks { MarkView(mark: mark) }
    }
  }
}

/// One mark as SVG.
struct MarkView: Component {
  let mark: Drawing.Mark

  var view: some HTML {
    switch mark {
    case .bar(let box, let tone):
      rect(
        .class(tone.bar), .at("x", box.x), .at("y", box.y), .at("width", box.width),
        .at("height", box.height)
      ) {}
    case .dot(let point, let tone, let isFull):
      circle(
        .class(isFull ? tone.dot : tone.ring), .at("cx", point.x), .at("cy", point.y),
        .number("r", 5)
      ) {}
    case .square(let point, let tone):
      rect(
        .class(tone.dot), .at("x", point.x - 4.5), .at("y", point.y - 4.5), .number("width", 9),
        .number("height", 9)
      ) {}
    case .whisker(let one, let other, let tone): LineView(look: tone.whisker, one, other)
    case .path(let points, let tone):
      polyline(.class(tone.path), .init("points", points.written)) {}
    case .band(let points, let tone):
      Element("polygon", [.class(tone.band), .init("points", points.written)], Text(""))
    case .notch(let one, let other):
      LineView(look: "halo", one, other)
      LineView(look: "notch", one, other)
    case .grid(let one, let other): LineView(look: "rule", one, other)
    case .reference(let one, let other): LineView(look: "zero", one, other)
    case .label(let label): LabelView(label: label)
    }
  }
}

/// A straight line between two points.
private struct LineView: Component {
  let look: StaticString
  let one: Drawing.Point
  let other: Drawing.Point

  init(look: StaticString, _ one: Drawing.Point, _ other: Drawing.Point) {
    (self.look, self.one, self.other) = (look, one, other)
  }

  var view: some HTML {
    line(
      .class(look), .at("x1", one.x), .at("y1", one.y), .at("x2", other.x), .at("y2", other.y)
    ) {}
  }
}

/// A text, anchored in the direction of reading, which the picture inherits from the page.
private struct LabelView: Component {
  let label: Drawing.Label

  var view: some HTML {
    svgText(
      .init("class", look), .at("x", label.at.x), .at("y", label.at.y), anchor
    ) { label.text }
  }

  private var look: String? {
    switch (label.kind, label.tone) {
    case (.axis, _), (_, .quiet): "soft"
    case (.title, _): "strong"
    case (_, .first): "c1"
    case (_, .second): "c2"
    case (.name, nil), (.value, nil): nil
    }
  }

  private var anchor: Attribute {
    switch label.anchor {
    case .start: .init("text-anchor", nil)
    case .middle: .fixed("text-anchor", "middle")
    case .end: .fixed("text-anchor", "end")
    }
  }
}

extension Drawing.Tone {
  fileprivate var bar: StaticString { look("block c1", "block c2", "block c0") }
  fileprivate var dot: StaticString { look("dot c1", "dot c2", "dot c0") }
  fileprivate var ring: StaticString { look("hollow c1", "hollow c2", "hollow c0") }
  fileprivate var whisker: StaticString { look("whisker c1", "whisker c2", "whisker c0") }
  fileprivate var path: StaticString { look("path c1", "path c2", "path c0") }
  fileprivate var band: StaticString { look("band c1", "band c2", "band c0") }

  private func look(
    _ first: StaticString, _ second: StaticString, _ quiet: StaticString
  ) -> StaticString {
    switch self {
    case .first: first
    case .second: second
    case .quiet: quiet
    }
  }
}

extension Attribute {
  /// A place or a length, to a tenth of a unit.
  fileprivate static func at(_ name: StaticString, _ value: Double) -> Self {
    .init(name, value.short)
  }
}

extension Double {
  /// To a tenth, without a decimal where there is none.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}

extension [Drawing.Point] {
  var written: String { map { "\($0.x.short),\($0.y.short)" }.joined(separator: " ") }
}
