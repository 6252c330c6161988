internal import Design
internal import Instruments
internal import Web

/// The questions of one step, with what was typed and what needs another look.
///
/// Every instrument is drawn by this one view; a questionnaire adds no code.
struct QuestionBlocks: Component {
  let blocks: [Block]
  let state: QuestionState

  var view: some HTML {
    for block in blocks {
      switch block {
      case .item(let item): Question(item: item, state: state)
      case .grid(let grid): GridQuestion(grid: grid, state: state)
      case .table(let table): TableQuestion(table: table, state: state)
      }
    }
  }
}
