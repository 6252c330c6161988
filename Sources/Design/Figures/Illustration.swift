public import Web

/// Kith's own drawings: simple, warm, and without faces, so that anybody can be in them.
///
/// Decoration only; a page means the same without them (WCAG 1.1.1). Their colours come from classes, so
/// that dark pages and paper work.
public enum Illustration: CaseIterable, Component, Sendable {
  /// Two people talking over a cup of tea.
  case talking
  /// A circle of chairs, one of them free.
  case chairs
  /// A path over the hills, with somebody to walk beside.
  case way

  public var view: some HTML {
    switch self {
    case .talking: Self.talkingDrawing
    case .chairs: Self.chairsDrawing
    case .way: Self.wayDrawing
    }
  }
}
