/// Decides which numbers of people are told, so that none that is kept back can be worked out.
///
/// Every table, figure, report and file asks it. Cells of too few people are kept back first. Then, as long
/// as one of them can be worked out from the numbers that are left, the smallest number that helps is kept
/// back too (complementary suppression: Willenborg and de Waal, Elements of Statistical Disclosure
/// Control, 2001, chapter 6). Worked out means: by adding and taking away cells in any combination, of
/// these tables or of those given out before; by a rest that is itself too few; and by knowing this very
/// method, of which nothing is secret.
///
/// - Complexity: a few hundred cells in milliseconds; it grows with the cube of the cells.
public struct Disclosure: Sendable {
  /// How many people are in each block.
  let people: [Int]
  /// What is too few.
  let rule: DisclosureRule

  /// Tables over some blocks of people.
  ///
  /// - Parameters:
  ///   - people: How many people are in each block; a block is named by its place here.
  ///   - rule: What is too few.
  public init(people: [Int], rule: DisclosureRule) {
    self.people = people
    self.rule = rule
  }

  /// What is told of each cell.
  ///
  /// - Parameters:
  ///   - cells: The cells of all tables that the same eyes may see.
  ///   - earlier: Tables that were given out before and cannot be taken back, such as those of a report.
  /// - Returns: For each cell its number or that it is kept back.
  public func told(_ cells: [PeopleCell], after earlier: [Edition] = []) -> [Told] {
    var audit = DisclosureAudit(self, cells, after: earlier)
    audit.protect()
    return cells.indices.map { audit.isTold[$0] ? .people(rule.rounded(count(cells[$0]))) : .kept }
  }

  /// How many people are in a cell.
  func count(_ cell: PeopleCell) -> Int {
    cell.blocks.reduce(0) { people.indices.contains($1) ? $0 + people[$1] : $0 }
  }
}

extension Disclosure {
  /// A table as it was given out.
  public struct Edition: Sendable {
    let told: [PeopleCell]
    let kept: [PeopleCell]

    /// A table that was given out.
    ///
    /// - Parameters:
    ///   - cells: Its cells, of the blocks of today.
    ///   - told: What was told of each.
    public init(_ cells: [PeopleCell], told: [Told]) {
      self.told = zip(cells, told).filter { $0.1 != .kept }.map(\.0)
      kept = zip(cells, told).filter { $0.1 == .kept }.map(\.0)
    }
  }

  /// A list of groups that do not overlap, with everybody told beside it.
  ///
  /// - Parameters:
  ///   - groups: How many people are in each group; together they are everybody.
  ///   - rule: What is too few.
  /// - Returns: What is told of everybody and of each group.
  public static func list(_ groups: [Int], rule: DisclosureRule) -> (all: Told, groups: [Told]) {
    let told = Disclosure(people: groups, rule: rule).told(
      [PeopleCell(Set(groups.indices))] + groups.indices.map { PeopleCell([$0]) })
    return (told[0], Array(told.dropFirst()))
  }
}
