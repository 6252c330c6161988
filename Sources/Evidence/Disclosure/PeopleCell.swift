/// A number in a table: how many people there are in some blocks of people.
///
/// Blocks do not overlap, such as the women of one project. Two cells that share blocks share people; in
/// this way a table knows what can be worked out from it together with another, whether of a wider place,
/// of other groups or of another day.
public struct PeopleCell: Hashable, Sendable {
  /// The blocks it adds up, by their number.
  public let blocks: Set<Int>

  /// A cell of some blocks.
  public init(_ blocks: Set<Int>) { self.blocks = blocks }
}
