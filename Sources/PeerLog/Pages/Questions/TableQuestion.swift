internal import Design
internal import Instruments
internal import Web
internal import Wording

/// Rows that each ask the same: one number, two side by side, or a group of questions.
struct TableQuestion: Component {
  let table: Table
  let state: QuestionState

  var view: some HTML {
    p(.class("grid-question")) { table.text[state.language] }
    if let (first, second) = pair {
      NumberPairs(gave: first, received: second, rows: table.rows.map(row))
    } else if isCounts {
      NumberRows(table.rows.map(count))
    } else {
      for row in table.rows {
        fieldset {
          legend { row.text[state.language] }
          for cell in row.cells { Question(item: cell, state: state) }
        }
      }
    }
  }

  /// The two headings, if the table has two columns of numbers.
  private var pair: (String, String)? {
    guard table.columns.count == 2, table.rows.allSatisfy({ $0.cells.allSatisfy(\.isNumber) })
    else { return nil }
    return (table.columns[0].text[state.language], table.columns[1].text[state.language])
  }

  /// Whether the table has one column, of numbers.
  private var isCounts: Bool {
    table.columns.count == 1 && table.rows.allSatisfy { $0.cells.allSatisfy(\.isNumber) }
  }

  private func count(_ row: Table.Row) -> NumberRows.Row {
    let item = row.cells[0]
    return NumberRows.Row(
      item.name, label: row.text[state.language], hint: row.help?[state.language],
      error: state.errors[item.name], value: state.value(item.name))
  }

  private func row(_ row: Table.Row) -> NumberPairs.Row {
    NumberPairs.Row(
      row.text[state.language], hint: row.help?[state.language], gave: entry(row.cells[0]),
      received: entry(row.cells[1]))
  }

  private func entry(_ item: Item) -> NumberPairs.Entry {
    NumberPairs.Entry(item.name, value: state.value(item.name), error: state.errors[item.name])
  }
}

extension Item {
  fileprivate var isNumber: Bool { if case .number = kind { true } else { false } }
}
