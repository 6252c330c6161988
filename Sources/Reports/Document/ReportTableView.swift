internal import Design
internal import Web

/// A table, with headings that a screen reader and a tagged PDF understand.
struct ReportTableView: Component {
  let content: ReportTable

  @HTMLBuilder var view: some HTML {
    // Wide tables scroll by themselves, and by keyboard (WCAG 2.1.1).
    div(
      .class("across"), .role("group"), .init("tabindex", fixed: "0"),
      .aria(.label, content.caption)
    ) { whole }
    if let note = content.note { p(.class("below")) { note } }
  }

  /// What stands in an empty cell: without anything in it a tagged PDF would have no cell there.
  static let nothing = "\u{00A0}"

  private var whole: some HTML {
    table {
      Element("caption", [], Text(content.caption))
      thead {
        if !content.groups.isEmpty {
          tr {
            td { Self.nothing }
            for group in content.groups {
              Element(
                "th", [.init("scope", fixed: "colgroup"), .init("colspan", String(group.width))],
                Text(group.title))
            }
          }
        }
        tr {
          for column in content.columns {
            Element("th", [.init("scope", fixed: "col")], Text(column))
          }
        }
      }
      tbody {
        for row in content.rows { RowView(row: row, width: content.columns.count) }
      }
    }
  }
}

/// One row.
private struct RowView: Component {
  let row: ReportTable.Row
  let width: Int

  var view: some HTML {
    tr(.init("class", row.isGroup ? "group" : nil)) {
      if row.isGroup {
        Element(
          "th", [.init("scope", fixed: "rowgroup"), .init("colspan", String(width))],
          Text(row.heading))
      } else {
        Element("th", [.init("scope", fixed: "row")], Text(row.heading))
        for (place, cell) in row.cells.enumerated() {
          td(.init("class", row.strong.contains(place) ? "found" : nil)) {
            cell.isEmpty ? ReportTableView.nothing : cell
          }
        }
      }
    }
  }
}
