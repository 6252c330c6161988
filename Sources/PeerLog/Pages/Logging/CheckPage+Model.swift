internal import Instruments
internal import Wording

extension CheckPage.Part {
  /// What the answers to a step's blocks look like to a person.
  init(step: Step, blocks: [Block], answers: Answers, language: Language) {
    self.init(
      step: step.id, title: step.page.title[language],
      answers: blocks.flatMap { Self.answers($0, answers, language) })
  }

  private static func answers(
    _ block: Block, _ answers: Answers, _ language: Language
  ) -> [Answer] {
    switch block {
    case .item(let item):
      [Answer(question: item.text[language], answer: item.written(answers[item.name], language))]
    case .grid(let grid):
      grid.items.map {
        Answer(question: $0.text[language], answer: $0.written(answers[$0.name], language))
      }
    case .table(let table):
      table.rows.map { row in row.answer(under: table.columns, answers, language) }
    }
  }
}

extension Table.Row {
  /// One line for the row: "I gave 3 · I received 1".
  fileprivate func answer(
    under columns: [Table.Column], _ answers: Answers, _ language: Language
  ) -> CheckPage.Part.Answer {
    let parts = zip(columns, cells).compactMap { column, cell in
      cell.written(answers[cell.name], language).map { "\(column.text[language]): \($0)" }
    }
    return .init(
      question: text[language], answer: parts.isEmpty ? nil : parts.joined(separator: " · "))
  }
}

extension Item {
  /// An answer in the words of the question; `nil` if it was skipped.
  func written(_ answer: AnswerValue?, _ language: Language) -> String? {
    switch answer {
    case nil: nil
    case .number(let number): String(number)
    case .text(let text): text
    case .choice(let code): scale?.option(code)?.text[language] ?? code
    case .choices(let codes):
      codes.map { scale?.option($0)?.text[language] ?? $0 }.joined(separator: ", ")
    case .preferNotToSay: preferNotToSay?[language]
    case .ticked: Tick.mark
    }
  }
}
