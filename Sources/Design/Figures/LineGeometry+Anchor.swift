internal import Web

extension LineGeometry {
  /// Which end of a text stands at its place, in the direction of reading.
  enum Anchor: Sendable {
    case start
    case end
  }

  /// The attribute for a text in a figure that is itself drawn from left to right.
  func anchor(_ anchor: Anchor) -> Attribute {
    let isStart = (anchor == .start) != isRightToLeft
    return .init("text-anchor", isStart ? "start" : "end")
  }
}
