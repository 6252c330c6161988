internal import Design
internal import Instruments
internal import Web
internal import Wording

/// Where two hands differ, side by side: for each question the first, the second, or neither.
struct ComparePage: Component {
  let shell: Shell
  let carrying: Fields
  let keying: Keying
  let version: Questionnaire
  let differences: [KeyingDifference]
  let picks: [String: KeyingChoice.Pick]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    Design.Page(
      shell, title: words[.compareTitle],
      back: .init(words[.sheetsTitle], KeyingRoute.sheets(keying.project).address),
      readers: words[.compareReaders], hasErrors: !state.errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.compareTitle] }
      p(.class("lead")) { words[.compareLead] }
      PostForm(to: KeyingRoute.page(keying.key, .compare).address, carrying: carrying) {
        for line in lines {
          CompareLine(
            words: words, line: line, pick: picks[line.difference.item.name], state: state)
        }
        Actions { Button(words[.compareAction]) }
      }
    }
  }

  /// A question that differs, with its number on the sheet.
  struct Line: Sendable {
    let difference: KeyingDifference
    let number: Int
    /// What it is called beside others of its line; `nil` if it is alone.
    let label: String?
  }

  private var lines: [Line] {
    let numbers = SheetPart.numbers(of: version, state.language)
    return differences.map {
      Line(
        difference: $0, number: numbers[$0.item.name]?.number ?? 0,
        label: numbers[$0.item.name]?.label)
    }
  }

  private var errors: [FieldError] {
    differences.flatMap { difference in
      [KeyingChoice.field(difference.item), difference.item.name].compactMap { field in
        state.errors[field].map { FieldError(field, $0) }
      }
    }
  }
}

/// One question on which two hands differ.
private struct CompareLine: Component {
  let words: Words
  let line: ComparePage.Line
  let pick: KeyingChoice.Pick?
  let state: QuestionState

  var view: some HTML {
    let item = line.difference.item
    let field = KeyingChoice.field(item)
    section {
      ChoiceList(
        field, legend: "\(line.number). \(item.text[state.language])", error: state.errors[field],
        choices: [
          Choice(KeyingChoice.Pick.first.rawValue, told(.compareFirst, line.difference.first)),
          Choice(KeyingChoice.Pick.second.rawValue, told(.compareSecond, line.difference.second)),
          Choice(KeyingChoice.Pick.neither.rawValue, words[.compareNeither]),
        ], chosen: pick?.rawValue)
      SheetItem(
        number: line.number, text: words[.compareThird], cells: [.init(item, line.label)],
        help: nil, condition: nil, ink: .keys(state))
    }
  }

  private func told(_ phrase: Phrase, _ answer: AnswerValue?) -> String {
    let text =
      switch answer {
      case .ticked: words[.keyTick]
      default: line.difference.item.written(answer, state.language) ?? words[.keyEmpty]
      }
    return words[phrase, ["answer": text]]
  }
}

extension SheetPart {
  /// The number of each question on the sheet, and what it is called beside others of its line.
  static func numbers(
    of version: Questionnaire, _ language: Language
  ) -> [String: (number: Int, label: String?)] {
    var numbers: [String: (number: Int, label: String?)] = [:]
    for numbered in parts(of: version).flatMap(\.blocks) {
      switch numbered.block {
      case .item(let item): numbers[item.name] = (numbered.first, nil)
      case .grid(let grid):
        for (index, item) in grid.items.enumerated() {
          numbers[item.name] = (numbered.first + index, nil)
        }
      case .table(let table):
        for (index, row) in table.rows.enumerated() {
          for (column, cell) in zip(table.columns, row.cells) {
            numbers[cell.name] = (numbered.first + index, table.label(of: column, language))
          }
        }
      }
    }
    return numbers
  }
}
