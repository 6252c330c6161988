internal import Design
internal import Web

/// A figure, with its finding as its title and the same in words for whoever does not see it.
///
/// Bars stand in a table, each between its name and its number: so it is a figure and the table behind it in
/// one, every script runs its own way, and no reader has to measure. WCAG 1.1.1, 1.3.1, 1.4.1.
struct ReportFigureView: Component {
  let content: ReportFigure

  var view: some HTML {
    switch content.drawing {
    case .bars(let rows):
      table(.class("bars")) {
        Element("caption", [], Text(content.title))
        tbody {
          for row in rows {
            tr {
              Element("th", [.init("scope", fixed: "row")], Text(row.name))
              td(.class("bar")) { Bar(percent: row.percent, label: "\(row.name): \(row.shown)") }
              td { row.shown }
            }
          }
        }
      }
    case .picture(let picture): PictureView(picture: picture, alternative: content.alternative)
    }
  }
}

/// A bar out of a hundred.
private struct Bar: Component {
  let percent: Double
  let label: String

  var view: some HTML {
    let width = Int((3 * min(max(percent, 0), 100)).rounded())
    svg(
      .init("viewBox", fixed: "0 0 300 14"), .init("preserveAspectRatio", fixed: "none"),
      .aria(.hidden, "true"), .aria(.label, label)
    ) {
      rect(.across("width", 300), .across("height", 14), .fill(ReportInk.ground)) {}
      rect(.across("width", width), .across("height", 14), .fill(ReportInk.main)) {}
    }
  }
}
