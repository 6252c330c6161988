internal import Design
internal import Instruments
internal import Web
internal import Wording

/// Every question of a version, step by step, each with the number by which it is found on paper.
struct SheetQuestions: Component {
  let version: Questionnaire
  let ink: SheetInk
  /// Whether each step has its title; where a sheet is one step, its own title says it.
  var hasTitles = true

  var view: some HTML {
    for part in SheetPart.parts(of: version) {
      SheetSection(
        part: part, hasTitle: hasTitles, ink: ink,
        condition: version.condition(of: part.step, ink.words),
        conditions: version.conditions(ink.words))
    }
  }
}

/// The questions of one step with their numbers.
struct SheetPart: Sendable {
  /// Questions that belong together, and the number of the first.
  struct Numbered: Sendable {
    let block: Block
    let first: Int
  }

  let step: Step
  let blocks: [Numbered]

  /// The parts of a version; every line to answer has a number of its own, from 1.
  static func parts(of version: Questionnaire) -> [SheetPart] {
    var number = 1
    return version.steps.all.map { step in
      let blocks = step.page.blocks.map { block in
        defer { number += lines(block) }
        return Numbered(block: block, first: number)
      }
      return SheetPart(step: step, blocks: blocks)
    }
  }

  private static func lines(_ block: Block) -> Int {
    switch block {
    case .item: 1
    case .grid(let grid): grid.items.count
    case .table(let table): table.rows.count
    }
  }
}

/// One step of a sheet.
private struct SheetSection: Component {
  let part: SheetPart
  let hasTitle: Bool
  let ink: SheetInk
  /// When the step is asked.
  let condition: String?
  /// When single questions are asked, by field name.
  let conditions: [String: String]

  var view: some HTML {
    section {
      if hasTitle { h2 { part.step.page.title[ink.language] } }
      if let condition { p(.class("condition")) { condition } }
      for numbered in part.blocks {
        switch numbered.block {
        case .item(let item):
          SheetItem(
            number: numbered.first, text: item.text[ink.language], cells: [.init(item, nil)],
            help: item.help?[ink.language], condition: conditions[item.name], ink: ink)
        case .grid(let grid):
          p(.class("grid-question")) { grid.text[ink.language] }
          for (index, item) in grid.items.enumerated() {
            SheetItem(
              number: numbered.first + index, text: item.text[ink.language],
              cells: [.init(item, nil)], help: item.help?[ink.language],
              condition: conditions[item.name], ink: ink)
          }
        case .table(let table):
          p(.class("grid-question")) { table.text[ink.language] }
          for (index, row) in table.rows.enumerated() {
            SheetItem(
              number: numbered.first + index, text: row.text[ink.language],
              cells: zip(table.columns, row.cells).map { column, cell in
                .init(cell, table.label(of: column, ink.language))
              }, help: row.help?[ink.language],
              condition: row.cells.lazy.compactMap {
                conditions[$0.name]
              }.first, ink: ink)
          }
        }
      }
    }
  }
}

extension Table {
  /// What a column's boxes are called; `nil` where there is only one, whose line says it.
  func label(of column: Column, _ language: Language) -> String? {
    columns.count > 1 ? column.text[language] : nil
  }
}
