public import Instruments

extension Codebook {
  /// Fills the cells of a person's answers and groups.
  ///
  /// - Parameters:
  ///   - row: A row of the table of people, with the cells that are no answers already written.
  ///   - sheet: The answers to the background questions.
  ///   - filler: The filler of the table of people.
  public func fillPerson(_ row: TableRow, _ sheet: AnswerSheet, _ filler: RowFiller) {
    filler.fill(row, sheet)
    for (offset, group) in GroupColumn.allCases.enumerated() {
      guard let name = group.item, let place = filler.version.position(of: name),
        case .choice(let code) = sheet.values[place],
        let option = filler.version.items[place].scale?.option(code),
        let label = group.label(of: option)
      else { continue }
      row.set(PersonColumn.allCases.count + offset, label)
    }
  }

  /// The column of a group in the table of people.
  public func column(_ group: GroupColumn) -> Int {
    PersonColumn.allCases.count + (GroupColumn.allCases.firstIndex(of: group) ?? 0)
  }
}
