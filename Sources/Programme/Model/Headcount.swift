/// A number of people, told only when it is large enough that it points at nobody.
public enum Headcount: Hashable, Sendable {
  /// So many people.
  case people(Int)
  /// Fewer than `smallest`; nobody is told how many, and none is not told apart from some.
  case fewerThanSmallest

  /// The smallest number that is told.
  public static let smallest = 5

  /// Keeps back a small number.
  public init(_ count: Int) {
    self = count >= Self.smallest ? .people(count) : .fewerThanSmallest
  }
}
