public import Web
public import Wording

/// A figure: its title, which says what was found, its picture, the same in words, and the table behind it.
public struct Figure: Component, Sendable {
  let words: Words
  let text: FigureText
  let chart: any FigureChart

  /// A figure.
  ///
  /// - Parameters:
  ///   - words: The words of the page.
  ///   - text: What is said around it.
  ///   - chart: What is drawn.
  public init(_ words: Words, _ text: FigureText, _ chart: any FigureChart) {
    self.words = words
    self.text = text
    self.chart = chart
  }

  /// Unique on its page.
  public var id: String { text.id }

  /// What was found, as a sentence.
  public var title: String { text.title }

  /// The same figure with links below it.
  ///
  /// - Parameter links: Where its numbers and its picture can be had.
  /// - Returns: The figure.
  public func linking(to links: [Shell.Link]) -> Figure {
    Figure(
      words,
      FigureText(
        id: text.id, title: text.title, summary: text.summary, notes: text.notes, links: links),
      chart)
  }

  /// The table behind it, headings first, as it is read on the page.
  public var table: [[String]] { chart.content(words, text.title).table?.texts ?? [] }

  public var view: some HTML {
    FigureFrame(words: words, text: text, content: chart.content(words, text.title))
  }
}

/// What a figure draws: bars, columns, intervals, pairs or courses.
public protocol FigureChart: Sendable {
  /// Its pictures, how to read them, and the table behind them.
  ///
  /// - Parameters:
  ///   - words: The words of the page.
  ///   - title: The title of the figure, which is that of the table too.
  /// - Returns: What stands in the figure.
  func content(_ words: Words, _ title: String) -> FigureContent
}

/// What a chart puts into a figure.
public struct FigureContent: Sendable {
  var signs: [FigureFrame.Sign] = []
  /// What every panel measures, where it is said once for all.
  var lead: String?
  let pictures: [FigurePicture]
  let table: DataTable?
  /// Whether the pictures are panels beside each other, each small enough for a phone.
  var isPanels = false
}
