public import Wording

/// A part of an instrument that is short enough to be one step on a phone.
public struct Page: Sendable {
  /// A short name, unique in the instrument.
  public let id: String

  /// The heading.
  public let title: LocalText

  /// Why these questions are asked, and that each can be skipped.
  public let introduction: LocalText?

  /// Show the page only when this holds; it looks at earlier pages.
  public let when: Condition?

  /// The questions, in order.
  public let blocks: [Block]

  /// The items of all blocks, in order.
  public var items: [Item] { blocks.flatMap(\.items) }
}

/// A question, or several that are laid out together.
public enum Block: Sendable {
  /// A question on its own.
  case item(Item)

  /// Several statements answered on one scale.
  case grid(Grid)

  /// Rows of things, each with the same few questions, such as times given and times received.
  case table(Table)

  /// The items in it, in reading order.
  public var items: [Item] {
    switch self {
    case .item(let item): [item]
    case .grid(let grid): grid.items
    case .table(let table): table.rows.flatMap(\.cells)
    }
  }
}
