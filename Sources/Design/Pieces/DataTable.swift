public import Web

/// A table of words and numbers; on a phone each row becomes a card.
///
/// The first cell of a row is its heading. The roles repeat what the elements mean, because browsers
/// forget it once a table is laid out as cards. WCAG 1.3.1 (info and relationships), 1.4.10 (reflow).
public struct DataTable: Component, Sendable {
  let caption: String
  let columns: [Column]
  let rows: [[Cell]]

  /// A table; every row has one cell for each column, and what is missing is left empty.
  public init(caption: String, columns: [Column], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  public var view: some HTML {
    table(.class("data"), .role("table")) {
      Element("caption", [], Text(caption))
      thead(.role("rowgroup")) {
        tr(.role("row")) {
          for column in columns {
            Element(
              "th",
              [.fixed("scope", "col"), .role("columnheader"), column.look],
              Text(column.title))
          }
        }
      }
      tbody(.role("rowgroup")) {
        for row in rows {
          tr(.role("row")) {
            for (index, column) in columns.enumerated() {
              CellView(
                cell: index < row.count ? row[index] : .text(""), column: column,
                isHeading: index == 0)
            }
          }
        }
      }
    }
  }
}

extension DataTable {
  /// The heading of a column.
  public struct Column: Sendable {
    let title: String
    let isNumber: Bool

    /// A column; numbers are set so that their digits line up.
    public init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }

    fileprivate var look: Attribute { .init("class", isNumber ? "figures" : nil) }
  }

  /// What stands in a cell.
  public enum Cell: Sendable {
    case text(String)
    /// A short code, such as a personal ID; it runs from left to right in every language.
    case code(String)
    case link(String, Address)
  }

  /// The texts of all cells, headings first.
  var texts: [[String]] {
    [columns.map(\.title)]
      + rows.map { row in
        row.map { cell in
          switch cell {
          case .text(let text), .code(let text), .link(let text, _): text
          }
        }
      }
  }

  private struct CellView: Component {
    let cell: Cell
    let column: Column
    let isHeading: Bool

    var view: some HTML {
      if isHeading {
        th(.fixed("scope", "row"), .role("rowheader")) { inside }
      } else {
        td(.role("cell"), .init("data-label", column.title), column.look) { inside }
      }
    }

    @HTMLBuilder private var inside: some HTML {
      switch cell {
      case .text(let text): Text(text)
      case .code(let code): Element("code", [.dir("ltr")], Text(code))
      case .link(let text, let address): a(.href(address)) { text }
      }
    }
  }
}
