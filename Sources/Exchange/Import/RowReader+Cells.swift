internal import EvidenceFiles
internal import Instruments

extension RowReader {
  /// Fills an empty sheet of a version with the answers of a row.
  func fill(_ sheet: inout AnswerSheet, of version: Version, _ row: inout ImportedRow) {
    for (index, place) in columns.answerPlaces.enumerated() {
      let bytes = row.cell(place)
      switch columns.cells.read(index, bytes) {
      case .none: continue
      case .answer(let answer):
        let place = version.places[index]
        if place >= 0, sheet.values[place] == nil {
          sheet.values[place] = answer
          continue
        }
      case .other: break
      }
      fillSlowly(&sheet, of: version, index, bytes, &row)
    }
  }

  /// Reads a cell by the rules of the forms, and beside another answer to the same question.
  private func fillSlowly(
    _ sheet: inout AnswerSheet, of version: Version, _ index: Int, _ bytes: Bytes,
    _ row: inout ImportedRow
  ) {
    let column = columns.answers[index]
    guard let text = columns.answer(bytes, of: column) else { return }
    let place = version.places[index]
    guard place >= 0 else {
      row.add(
        columns.names[column.place], text,
        "version \(version.questionnaire.id) does not ask this")
      return
    }
    let item = version.questionnaire.items[place]
    var values = [text]
    if case .choices = item.kind {
      values = text.split(separator: ColumnType.separator).map(String.init)
    }
    let checked = version.questionnaire.check(Draft(values.map { (item.name, $0) }), mode: .paper)
    if let problem = checked[item.name] {
      row.add(columns.names[column.place], text, problem.sentence)
    }
    guard let value = checked.answers[item.name] else { return }
    switch (sheet.values[place], value) {
    case (nil, _): sheet.values[place] = value
    case (.choices(let before), .choices(let more)):
      let chosen = Set(before + more)
      sheet.values[place] = .choices(
        item.scale?.options.map(\.code).filter(chosen.contains) ?? [])
    case (let before?, _) where before == value: break
    default: row.add(columns.names[column.place], text, "two different answers to one question")
    }
  }
}

extension ItemProblem {
  /// What is wrong, in a few words.
  fileprivate var sentence: String {
    switch self {
    case .notANumber: "a number is needed"
    case .notWhole: "a whole number is needed"
    case .tooSmall(let min): "the smallest possible is \(min)"
    case .tooLarge(let max): "the largest possible is \(max)"
    case .notAChoice: "this is none of the codes"
    case .tooLong(let max): "there is room for \(max) characters"
    case .twoAnswers: "two answers to one question"
    case .tickOnlyOnPaper: "only numbers of times can be ticked"
    case .required: "this has to be answered"
    }
  }
}
