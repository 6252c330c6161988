/// A refusal to write sums that would tell of single people.
public struct DisclosureError: Error, Equatable, CustomStringConvertible {
  /// The fewest people a cell may tell of.
  public let smallest: Int
  /// The cells that tell of fewer, in words.
  public let cells: [String]

  /// What to tell the person.
  public var description: String {
    let shown = cells.prefix(3).joined(separator: "; ")
    let more = cells.count > 3 ? "; and \(cells.count - 3) more" : ""
    return
      "not written: \(cells.count) cells would tell of fewer than \(smallest) people: \(shown)\(more). "
      + "Use --first-pairs N to count no more than N pairs of each participant, --complete so that every "
      + "model has the same logs, or a plan with fewer subgroups, outcomes or exposures."
  }
}
