/// Rows of a figure under one title.
public struct FigurePanel<Row: Sendable>: Sendable {
  let title: String?
  let rows: [Row]

  /// Rows under a title, or without one.
  public init(_ title: String?, _ rows: [Row]) {
    self.title = title
    self.rows = rows
  }
}
