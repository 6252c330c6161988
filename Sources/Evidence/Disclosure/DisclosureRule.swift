/// How small a number of people may be before it is kept back, and how the others are rounded.
///
/// A programme chooses it once, and every page, table, figure and file follows it. None is as small as
/// some: that nobody of a group said yes tells of everybody in it.
public struct DisclosureRule: Hashable, Sendable {
  /// The fewest people that anything is told of.
  public let smallest: Int
  /// The number whose multiples are told; 1 tells every number as it is.
  public let rounding: Int

  /// What holds until a programme says otherwise: five people, no rounding.
  public static let usual = DisclosureRule()
  /// The rules that can be chosen; fewer than three people could each tell the other.
  public static let choices = 3...50

  /// A rule; numbers outside what can be chosen are taken to its nearest end.
  ///
  /// - Parameters:
  ///   - smallest: The fewest people that anything is told of.
  ///   - rounding: The number whose multiples are told.
  public init(smallest: Int = 5, rounding: Int = 1) {
    self.smallest = max(smallest, 2)
    self.rounding = max(rounding, 1)
  }

  /// Whether so many people are too few to be told of.
  public func isSmall(_ people: Int) -> Bool { people < smallest }

  /// A number of people on its own: rounded, or kept back.
  ///
  /// For numbers that add up with others use ``Disclosure``.
  public func told(_ people: Int) -> Told { isSmall(people) ? .kept : .people(rounded(people)) }

  /// The nearest multiple that is told; halves go up.
  public func rounded(_ number: Int) -> Int {
    (number + rounding / 2) / rounding * rounding
  }
}

/// A number of people as readers are told it.
public enum Told: Hashable, Sendable {
  /// So many, rounded as the rule says.
  case people(Int)
  /// Kept back: there are too few, or it would give away another that is kept back.
  ///
  /// Which of the two is not said, since that would be a clue.
  case kept

  /// The number, unless it is kept back.
  public var number: Int? {
    if case .people(let number) = self { number } else { nil }
  }
}
