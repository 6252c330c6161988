/// What a figure says around its picture.
public struct FigureText: Sendable {
  let id: String
  let title: String
  let summary: String
  let notes: [String]
  let links: [Shell.Link]

  /// The words around a figure.
  ///
  /// - Parameters:
  ///   - id: Unique on its page.
  ///   - title: What was found, as a sentence.
  ///   - summary: The same with its numbers, for those who read no picture.
  ///   - notes: Who is counted, and what the figure does not show; below the picture.
  ///   - links: Where the numbers can be had.
  public init(
    id: String, title: String, summary: String, notes: [String] = [], links: [Shell.Link] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.notes = notes
    self.links = links
  }
}
