internal import Design
internal import Web

/// A figure, with its finding as its title and the same in words for whoever does not see it.
///
/// On paper the table behind it is left out: its numbers stand on the figure, in the words of its tag, and in
/// the tables of the report. WCAG 1.1.1, 1.3.1, 1.4.1.
struct ReportFigureView: Component {
  let content: ReportFigure

  @HTMLBuilder var view: some HTML {
    switch content {
    case .chart(let figure): figure
    case .picture(let picture, let alternative):
      PictureView(picture: picture, alternative: alternative)
    }
  }
}
