public import Wording

/// Several statements answered on one scale; a page may show it as a table.
public struct Grid: Sendable {
  /// A short name, unique among the instrument's grids, tables and items.
  public let id: String

  /// What is asked of every statement.
  public let text: LocalText

  /// The answers that each statement offers.
  public let scale: AnswerScale

  /// The statements; each is an item of the kind ``Item/Kind/choice(_:)``.
  public let items: [Item]
}
