internal import Instruments

/// Fills the columns of the groups that the analysis compares from the answers in the same row.
public struct GroupFiller: Sendable {
  private let groups: [Group]

  /// A group's column, that of the answer it comes from, and the label of each code.
  private struct Group: Sendable {
    let column: Int
    let item: Int
    let codes: ShortTexts
    let labels: [String?]
  }

  /// The groups of a codebook.
  public init(_ codebook: Codebook) {
    groups = GroupColumn.allCases.compactMap { group in
      guard let name = group.item,
        let found = codebook.peopleItems.first(where: { $0.item.name == name })
      else { return nil }
      let options = found.item.scale?.options ?? []
      return Group(
        column: codebook.column(group), item: found.column,
        codes: ShortTexts(options.map(\.code)), labels: options.map { group.label(of: $0) })
    }
  }

  /// Fills a row of the table of people whose answers have been filled in.
  public func fill(_ row: TableRow) {
    for group in groups {
      let answer = row.bytes(group.item)
      if let place = group.codes.firstIndex(of: answer, in: group.labels.indices),
        let label = group.labels[place]
      {
        row.set(group.column, label)
      }
    }
  }
}

extension Codebook {
  /// The column of a group in the table of people.
  public func column(_ group: GroupColumn) -> Int {
    PersonColumn.allCases.count + (GroupColumn.allCases.firstIndex(of: group) ?? 0)
  }
}
