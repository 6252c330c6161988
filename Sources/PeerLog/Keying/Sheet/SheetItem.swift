internal import Design
internal import Instruments
internal import Web
internal import Wording

/// One numbered line of a sheet: what is asked, and the boxes for the answer.
struct SheetItem: Component {
  /// One answer of the line.
  struct Cell: Sendable {
    let item: Item
    /// What it is called in a line with several; `nil` where the line's own text says it.
    let label: String?

    init(_ item: Item, _ label: String?) {
      self.item = item
      self.label = label
    }
  }

  let number: Int
  let text: String
  let cells: [Cell]
  let help: String?
  let condition: String?
  let ink: SheetInk

  var view: some HTML {
    switch ink {
    case .paper:
      div(.class("q")) {
        p(.class("ask")) { numbered }
        notes
        for cell in cells { SheetBoxes(cell: cell, ink: ink) }
      }
    case .keys(let state):
      fieldset(.class("q"), .aria(.describedby, describedBy(state))) {
        legend(.class("ask")) { numbered }
        notes
        for cell in cells {
          if let error = state.errors[cell.item.name] {
            p(.class("error"), .id("\(cell.item.name)-error")) { error }
          }
          SheetKeys(cell: cell, state: state, asked: text)
        }
      }
    }
  }

  private var numbered: String { "\(number). \(text)" }

  @HTMLBuilder private var notes: some HTML {
    if let condition { p(.class("hint condition")) { condition } }
    if let help { p(.class("hint")) { help } }
  }

  private func describedBy(_ state: QuestionState) -> String? {
    let ids = cells.map(\.item.name).filter { state.errors[$0] != nil }.map { "\($0)-error" }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}
