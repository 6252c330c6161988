public import Wording

/// Rows of things, each with the same few questions.
///
/// The item in row `groups` and column `given` has the id `groups_given`.
public struct Table: Sendable {
  /// A short name, unique among the instrument's grids, tables and items.
  public let id: String

  /// What is asked.
  public let text: LocalText

  /// The questions asked in every row.
  public let columns: [Column]

  /// The things asked about.
  public let rows: [Row]

  /// One question that every row asks.
  public struct Column: Sendable {
    /// The second part of its items' ids.
    public let id: String

    /// The heading.
    public let text: LocalText
  }

  /// One thing asked about.
  public struct Row: Sendable {
    /// The first part of its items' ids.
    public let id: String

    /// The heading.
    public let text: LocalText

    /// More about it.
    public let help: LocalText?

    /// One item for each column, in the columns' order.
    public let cells: [Item]
  }
}
