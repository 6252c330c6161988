/// A picture as values: marks with their places, before any markup.
///
/// It is made as for a language that runs from left to right; `mirrored` is the same for one that runs the
/// other way, with nothing else changed. The unit is that of the view box.
struct Drawing: Sendable, Equatable {
  /// A place.
  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double
  }

  /// A part of the picture.
  struct Box: Sendable, Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
  }

  /// Which colour a mark has; what it means is said in words too.
  enum Tone: Sendable, Equatable {
    /// The first or only series.
    case first
    /// The second series.
    case second
    /// What others are compared with.
    case quiet
  }

  /// Text: where its line begins, ends or has its middle, in the direction of reading.
  struct Label: Sendable, Equatable {
    /// What a text is for.
    enum Kind: Sendable, Equatable {
      /// What something is called.
      case name
      /// A number of the figure, which the text alternative has to tell too.
      case value
      /// A number or a word of an axis.
      case axis
      /// The title of a panel.
      case title
    }

    /// Which point of the text stands at its place.
    enum Anchor: Sendable, Equatable {
      case start, middle, end
    }

    var text: String
    var at: Point
    var kind: Kind
    var anchor = Anchor.start
    var tone: Tone?
  }

  /// One mark.
  enum Mark: Sendable, Equatable {
    /// A bar from its base to its value.
    case bar(Box, Tone)
    /// A dot on a value; full, or open.
    case dot(Point, Tone, isFull: Bool)
    /// A square on a value of the second series, which is thus not told by its colour alone.
    case square(Point, Tone)
    /// An interval.
    case whisker(Point, Point, Tone)
    /// A line through values.
    case path([Point], Tone)
    /// The area between the low and the high end of intervals.
    case band([Point], Tone)
    /// A short line across a bar: the value it is compared with.
    case notch(Point, Point)
    /// A line of the ground: one of the grid.
    case grid(Point, Point)
    /// The line that values are read against.
    case reference(Point, Point)
    /// Text.
    case label(Label)
  }

  /// The size of the view box.
  var width: Double
  var height: Double
  /// Where data is drawn: no mark of data lies outside all of these.
  var plots: [Box]
  var marks: [Mark]

  /// The same picture for a language that runs from right to left.
  var mirrored: Drawing {
    var turned = self
    turned.plots = plots.map(turned.turn)
    turned.marks = marks.map { mark in
      switch mark {
      case .bar(let box, let tone): .bar(turned.turn(box), tone)
      case .dot(let point, let tone, let isFull): .dot(turned.turn(point), tone, isFull: isFull)
      case .square(let point, let tone): .square(turned.turn(point), tone)
      case .whisker(let one, let other, let tone):
        .whisker(turned.turn(one), turned.turn(other), tone)
      case .path(let points, let tone): .path(points.map(turned.turn), tone)
      case .band(let points, let tone): .band(points.map(turned.turn), tone)
      case .notch(let one, let other): .notch(turned.turn(one), turned.turn(other))
      case .grid(let one, let other): .grid(turned.turn(one), turned.turn(other))
      case .reference(let one, let other): .reference(turned.turn(one), turned.turn(other))
      case .label(let label): .label(turned.turn(label))
      }
    }
    return turned
  }

  private func turn(_ point: Point) -> Point { Point(x: width - point.x, y: point.y) }

  private func turn(_ box: Box) -> Box {
    Box(x: width - box.right, y: box.y, width: box.width, height: box.height)
  }

  private func turn(_ label: Label) -> Label {
    var turned = label
    turned.at = turn(label.at)
    return turned
  }
}
