import Testing

@testable import Evidence

/// Every small table there is, with the sets of people behind each number counted one by one.
struct DisclosureAttackTests {
  /// What somebody can be: how each of two exposures changed, and the group.
  private struct Person: Hashable {
    /// -1, 0, 1, or nil where missing.
    let changes: [Int?]
    let group: String?
  }

  private let plan = Plan(
    outcomes: ["y"], exposures: [Exposure("a"), Exposure("b")], groupings: [Grouping("g")])

  private static let kinds: [Person] = [nil, 0, 1].flatMap { (first: Int?) in
    [nil, 0, -1].flatMap { (second: Int?) in
      [nil, "x"].map { Person(changes: [first, second], group: $0) }
    }
  }

  private func history(_ person: Person, _ index: Int) -> History {
    History(
      logs: [
        [Double(10 + index * index)] + person.changes.map { $0 == nil ? .nan : 5 },
        [Double(20 - index)] + person.changes.map { $0.map { Double(5 + $0) } ?? .nan },
      ], groups: [person.group])
  }

  /// Whether somebody can read off fewer than `threshold` people, by adding nothing but people up.
  private func leaks(_ people: [Person], _ threshold: Int) -> Bool {
    func isSmall(_ set: Set<Int>) -> Bool { !set.isEmpty && set.count < threshold }
    func members(_ exposure: Int, _ group: String?? = .none) -> Set<Int> {
      Set(
        people.indices.filter { index in
          people[index].changes[exposure] != nil
            && (group.map { people[index].group == $0 } ?? true)
        })
    }
    for exposure in 0..<2 {
      for set in [members(exposure), members(exposure, "x"), members(exposure, .some(nil))] {
        if isSmall(set) { return true }
        for level in [-1, 0, 1] {
          if isSmall(set.filter { people[$0].changes[exposure] == level }) { return true }
        }
      }
    }
    for group in [String??.none, "x", .some(nil)] {
      let (first, second) = (members(0, group), members(1, group))
      // The sums of one less those of the other: people on one side stand for themselves.
      let difference = first.symmetricDifference(second)
      if isSmall(difference) || isSmall(first.subtracting(second))
        || isSmall(second.subtracting(first))
      {
        return true
      }
    }
    return false
  }

  @Test(arguments: [2, 3])
  func noFileThatIsWrittenLeaks(threshold: Int) {
    let kinds = Self.kinds
    var written = 0
    // Tables of up to four people, and of groups of alike people, in every combination.
    for size in 1...(threshold == 2 ? 3 : 2) {
      var indices = Array(repeating: 0, count: size)
      while true {
        for copies in 1...threshold {
          let people = indices.flatMap { Array(repeating: kinds[$0], count: copies) }
          let summaries = Summaries(
            people.enumerated().map { history($1, $0) }, plan: plan, pivots: [12])
          if summaries.disclosiveCells(DisclosureRule(smallest: threshold)).isEmpty {
            written += 1
            #expect(!leaks(people, threshold), "\(people)")
          }
        }
        guard let place = indices.lastIndex(where: { $0 < kinds.count - 1 }) else { break }
        indices[place] += 1
        for later in indices.indices where later > place { indices[later] = indices[place] }
      }
    }
    #expect(written > 50)
  }
}
